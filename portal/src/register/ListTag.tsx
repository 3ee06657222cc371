import type { ListName } from '../api/records';
import { useLanguage } from '../language/language';

/** Where an enterprise stands: on a list, or why on none. */
export function ListTag({ list }: { list: ListName }) {
  const { t } = useLanguage();
  const kind = list === 'undetermined' ? 'tag warn dash' : list === 'out-of-scope' ? 'tag' : 'tag info';
  return <span className={kind}>{t(`register.listOf.${list}`)}</span>;
}
