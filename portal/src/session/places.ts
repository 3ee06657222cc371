import { useQuery } from '@tanstack/react-query';
import { bureausQuery, districtsQuery, purposesQuery, quantitiesQuery } from '../api/queries';
import type { SchemeVersion } from '../api/records';
import { useLanguage } from '../language/language';

/** Names for codes; a code stands for itself until the names have come. */
export function useNames() {
  const { t, say } = useLanguage();
  const districts = useQuery(districtsQuery).data;
  const bureaus = useQuery(bureausQuery).data;
  const quantities = useQuery(quantitiesQuery).data;
  const purposes = useQuery(purposesQuery).data;
  const named = (list: readonly { code: string; name: { zh: string; en: string } }[] | undefined, code: string) =>
    say(list?.find((each) => each.code === code)?.name) || code;
  const district = (code: string) => named(districts, code);
  return {
    districts,
    district,
    bureau: (code: string) => named(bureaus, code),
    quantity: (code: string) => named(quantities, code),
    purpose: (code: string) => named(purposes, code),
    park: (code: string | null) => {
      if (code === null) return '';
      for (const each of districts ?? []) {
        const park = each.parks?.find((candidate) => candidate.code === code);
        if (park) return say(park.name);
      }
      return code;
    },
    /** A scheme as people say it: 顺义区 2025 · v3. */
    scheme: (scheme: SchemeVersion) => {
      const [code, year] = scheme.id.split('-');
      return t('shell.scheme', { district: district(code ?? ''), year: year ?? '', version: scheme.version });
    },
  };
}
