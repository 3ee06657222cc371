import type { Outdated } from '../changes/useChanges';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';

/** Something on the page has changed since it was read: the reader decides when the order changes under the eye. */
export function ChangedNote({ outdated, onRefresh }: { outdated: Outdated | null; onRefresh: () => void }) {
  const { t } = useLanguage();
  return (
    <span className="row changed" role="status">
      {outdated && (
        <>
          <span className="s13">
            {outdated.enterprises > 0 ? t('ranking.changed.some', { count: outdated.enterprises }) : t('ranking.changed.list')}
          </span>
          <button type="button" className="btn" onClick={onRefresh}>
            <Icon name="turn" />
            {t('ranking.changed.refresh')}
          </button>
        </>
      )}
    </span>
  );
}
