import { useTranslation } from 'react-i18next';
import type { AccessEntry } from '../api/records';
import { useLanguage } from '../language/language';
import { useNames } from '../session/places';

/** Operations, roles and purposes of the log in words; a code that is not known here stands for itself. */
export function useLogWords() {
  const { i18n } = useTranslation();
  const { t, say, language } = useLanguage();
  const names = useNames();
  // Codes come from the server, so their keys cannot be checked by the compiler.
  const text = i18n.t as unknown as (key: string) => string;
  const known = (key: string, code: string) => (i18n.exists(key) ? text(key) : code);
  return {
    operation: (entry: AccessEntry) => say(entry.operationName) || entry.operation,
    role: (roles: string) =>
      roles
        .split(',')
        .map((role) => role.trim())
        .filter(Boolean)
        .map((role) => known(`role.${role}`, role))
        .join(language === 'zh' ? '、' : ', '),
    purpose: (code: string | null) => (code ? names.purpose(code) : t('log.noPurpose')),
    /** Whose data the answer held, in one line: a single code, or how many. */
    about: (entry: AccessEntry) => {
      const [only] = entry.enterprises;
      if (only === undefined) return t('log.noEnterprise');
      return entry.enterprises.length === 1 ? only : t('log.enterprises', { count: entry.enterprises.length });
    },
  };
}
