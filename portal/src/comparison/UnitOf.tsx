import { isPercent } from '../glyph/names';
import { useLanguage } from '../language/language';

/** The unit beside a name: the rows of the table have each their own. */
export function UnitOf({ indicator, unit: code }: { indicator: string; unit: string }) {
  const { unit } = useLanguage();
  return <span className="unit s12 muted"> {isPercent(indicator) ? '%' : unit(code)}</span>;
}
