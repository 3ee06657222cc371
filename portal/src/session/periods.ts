import { useQuery } from '@tanstack/react-query';
import { schemesQuery } from '../api/queries';
import { rankablePeriods } from '../figures/period';
import { day } from '../figures/time';
import { useNames } from './places';

/** The periods of a district that can have a ranking, newest first; null while the schemes are being read. */
export function usePeriods(district: string | null): readonly string[] | null {
  const { districts } = useNames();
  const schemes = useQuery({ ...schemesQuery(district ?? ''), enabled: district !== null });
  if (district === null || schemes.isPending || districts === undefined) return null;
  const today = day(new Date());
  const pilot = districts.find((each) => each.code === district)?.pilot ?? null;
  const periods = rankablePeriods((schemes.data ?? []).filter((scheme) => scheme.version !== null).map((scheme) => scheme.year), pilot, today);
  // Without a readable scheme the last full year is offered: the service then says itself what is missing.
  return periods.length > 0 ? periods : rankablePeriods([Number(today.slice(0, 4)) - 1], null, today);
}
