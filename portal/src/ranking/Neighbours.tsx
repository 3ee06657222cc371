import type { Ranking } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import type { Show } from './useView';

/** Says that only a part of the list is shown, around whom, and the way back to the whole. */
export function Neighbours({ ranking, around, show }: { ranking: Ranking | undefined; around: string; show: Show }) {
  const { t } = useLanguage();
  const self = ranking?.items.find((each) => each.creditCode === around);
  return (
    <div className="note plain neighbours noprint">
      <Icon name="bars" />
      <span className="grow">
        {self
          ? t(self.rank === null ? 'ranking.around.alone' : 'ranking.around.what', { name: self.name, size: ranking?.size ?? 0 })
          : t('ranking.around.code', { code: around })}
      </span>
      <button type="button" className="btn sm" onClick={() => show({ around: null })}>
        {t('ranking.around.whole')}
      </button>
    </div>
  );
}
