import type { Named } from '../api/records';
import { useLanguage } from '../language/language';

/** A class of guidance: letter and name, never the letter's colour alone. */
export function ClassBadge({ code, name, big = false }: { code: string | null; name: Named | null; big?: boolean }) {
  const { t, say } = useLanguage();
  if (code === null) return <span className="na s13">{t('class.none')}</span>;
  return (
    <span className={`cls ${code}${big ? ' big' : ''}`}>
      <i>{code}</i>
      <span>{say(name)}</span>
    </span>
  );
}
