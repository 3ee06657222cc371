import { useLanguage } from '../language/language';

/** How a rank moved since the period before: always an arrow and a number. */
export function RankChange({ before, now }: { before: number; now: number }) {
  const { t } = useLanguage();
  const up = before - now;
  if (up === 0) {
    return (
      <span className="mv eq">
        —<span className="sr">{t('rank.same')}</span>
      </span>
    );
  }
  return (
    <span className={up > 0 ? 'mv up' : 'mv dn'}>
      <svg viewBox="0 0 8 7" aria-hidden="true">
        <path d={up > 0 ? 'M4 0l4 7H0z' : 'M0 0h8L4 7z'} />
      </svg>
      {Math.abs(up)}
      <span className="sr">{t(up > 0 ? 'rank.risen' : 'rank.fallen')}</span>
    </span>
  );
}
