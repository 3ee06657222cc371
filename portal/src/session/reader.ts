import { createContext, useContext, useEffect } from 'react';
import type { SchemeVersion, Session } from '../api/records';
import type { PortalRole } from './session';

/** Who reads, in which role, for which purpose, and over which district. */
export interface Reader {
  session: Session;
  role: PortalRole;
  purpose: string;
  /** The district on the pages of the moment: an officer's own; the city office chooses. */
  district: string | null;
  chooseDistrict: (code: string) => void;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('a page was drawn outside the shell');
  return reader;
}

/** What the page's figures rest on: shown at the foot of the navigation. */
export interface PageFoot {
  asOf: string | null;
  scheme: SchemeVersion;
  district: string;
}

export const FootContext = createContext<(foot: PageFoot | null) => void>(() => undefined);

export function usePageFoot(foot: PageFoot | null): void {
  const set = useContext(FootContext);
  const key = foot ? `${foot.asOf}|${foot.scheme.id}|${foot.scheme.version}` : '';
  useEffect(() => {
    set(foot);
    return () => set(null);
    // The content decides, not the object: a page makes a new one on every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, set]);
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
