import { useEffect, useState } from 'react';
import { address } from '../api/client';
import { listen } from './stream';

/** What of a list on the page is no longer as it is shown. */
export interface Outdated {
  /** Whose score has changed since. */
  enterprises: number;
}

/** Who only passes by does not begin to listen. */
const STAYING_MS = 2_000;

/**
 * Listens for changes of a list that is on the page, from the moment the page knows it. Nothing on the page moves by itself:
 * the reader is told and reads again.
 *
 * @param positions how far the log is known with what is on the page; null while there is nothing
 */
export function useChanges(district: string | null, period: string | null, list: string, positions: string | null): Outdated | null {
  const [outdated, setOutdated] = useState<Outdated | null>(null);
  useEffect(() => {
    setOutdated(null);
    if (district === null || period === null || positions === null) return undefined;
    const leaving = new AbortController();
    const codes = new Set<string>();
    const begin = window.setTimeout(() => {
      void listen(
        address('/rankings/changes', { district }),
        positions,
        ({ event, data }) => {
          const here = data.period === period && data.list === list;
          if (event === 'score' && here && data.creditCode) codes.add(data.creditCode);
          if (event === 'read-again' || (here && (event === 'score' || event === 'list'))) setOutdated({ enterprises: codes.size });
        },
        leaving.signal,
      );
    }, STAYING_MS);
    return () => {
      window.clearTimeout(begin);
      leaving.abort();
    };
  }, [district, period, list, positions]);
  return outdated;
}
