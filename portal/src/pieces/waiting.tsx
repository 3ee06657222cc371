import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language';

/** True once `after` milliseconds have passed while `on`: what is quick shows no skeleton at all. */
export function useSlow(on: boolean, after: number): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) {
      setSlow(false);
      return undefined;
    }
    const timer = window.setTimeout(() => setSlow(true), after);
    return () => window.clearTimeout(timer);
  }, [on, after]);
  return on && slow;
}

/** A skeleton after 200 ms; after three seconds it says why it takes so long and how to stop it. */
export function Waiting({ children, onCancel }: { children: ReactNode; onCancel?: () => void }) {
  const { t } = useLanguage();
  const visible = useSlow(true, 200);
  const long = useSlow(true, 3000);
  return (
    <div aria-busy="true" style={{ visibility: visible ? 'visible' : 'hidden' }}>
      {children}
      <p className="busy-said" role="status">
        {long ? t('state.slow') : t('state.reading')}
        {long && onCancel && (
          <>
            {' '}
            <button type="button" className="textual inside" onClick={onCancel}>
              {t('state.cancel')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** Grey bars in place of a block of text and figures. */
export function SkeletonCard({ lines = 5 }: { lines?: number }) {
  return (
    <div className="card" aria-hidden="true">
      <div className="bd col" style={{ gap: 14 }}>
        {Array.from({ length: lines }, (_, index) => (
          <i key={index} className="sk" style={{ width: `${[38, 82, 64, 90, 52, 74][index % 6]}%` }} />
        ))}
      </div>
    </div>
  );
}
