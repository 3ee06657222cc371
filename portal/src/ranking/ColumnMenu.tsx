import { Popover } from 'antd';
import type { ListKind } from '../api/records';
import { isCore } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { columnsOf, shownColumns, type Breadth, type ColumnKey } from './columns';

export function useColumnTitle() {
  const { t } = useLanguage();
  return (key: ColumnKey, list: ListKind): { title: string; unit: string | null } => {
    if (isCore(key)) return { title: t(`indicator.${key}.column`), unit: t(`indicator.${key}.unit`) };
    if (key === 'score' && list === 'below-scale') {
      return { title: t('indicator.taxPerMu.column'), unit: t('indicator.taxPerMu.unit') };
    }
    if (key === 'score') return { title: t('ranking.column.score'), unit: t('ranking.column.ofTwoHundred') };
    if (key === 'enterprise') return { title: t('ranking.column.enterprise'), unit: t('ranking.column.code') };
    return { title: t(`ranking.column.${key}`), unit: null };
  };
}

/** Which columns are shown, said in numbers on the button: nothing is hidden without saying so. */
export function ColumnMenu({
  list,
  chosen,
  breadth,
  onChange,
}: {
  list: ListKind;
  chosen: readonly string[] | null;
  breadth: Breadth;
  onChange: (columns: readonly string[] | null) => void;
}) {
  const { t } = useLanguage();
  const titleOf = useColumnTitle();
  const all = columnsOf(list);
  const shown = shownColumns(list, chosen, breadth);
  const keys = shown.map((each) => each.key as string);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      styles={{ container: { padding: 0, width: 280 } }}
      content={
        <div role="group" aria-label={t('ranking.columns.shown')}>
          <div className="row between column-head">
            <b>
              {t('ranking.columns.shown')} <span className="muted s12">{`${shown.length} / ${all.length}`}</span>
            </b>
            <button type="button" className="textual s13" onClick={() => onChange(null)}>
              {t('ranking.columns.usual')}
            </button>
          </div>
          <div className="column-list s13">
            {all.map((each) => {
              const { title, unit } = titleOf(each.key, list);
              return (
                <label key={each.key} className="row">
                  <input
                    type="checkbox"
                    checked={keys.includes(each.key)}
                    disabled={each.fixed}
                    onChange={(event) =>
                      onChange(event.target.checked ? [...keys, each.key] : keys.filter((key) => key !== each.key))
                    }
                  />
                  <span className="grow">{title}</span>
                  <span className="muted s12">{each.fixed ? t('ranking.columns.fixed') : unit}</span>
                </label>
              );
            })}
          </div>
        </div>
      }
    >
      <button type="button" className="btn">
        <Icon name="columns" />
        {t('ranking.columns.button')} <span className="muted num">{`${shown.length}/${all.length}`}</span>
      </button>
    </Popover>
  );
}
