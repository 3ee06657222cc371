import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ListKind, Named, RankedEnterprise, Ranking } from '../api/records';
import { figure, greyTail, percent } from '../figures/decimal';
import { isCore, isPercent, useGlyphLabel, useIndicatorName } from '../glyph/names';
import { ScoreGlyph } from '../glyph/ScoreGlyph';
import { useLanguage } from '../language/language';
import { ClassBadge } from '../pieces/ClassBadge';
import { Icon } from '../pieces/Icon';
import type { Density } from './address';
import { useColumnTitle } from './ColumnMenu';
import { leastWidth, type Column } from './columns';

/** The list itself. Its order is the server's: by rank, and nothing else is sorted here. */
export function RankingTable({
  ranking,
  columns,
  density,
  caption,
  ownIndicators,
  stale,
  self,
}: {
  ranking: Ranking;
  columns: readonly Column[];
  density: Density;
  caption: string;
  /** Names of the district's own indicators, from its scheme. */
  ownIndicators: ReadonlyMap<string, Named>;
  /** The next page is on its way: this one is still readable. */
  stale: boolean;
  /** Whose neighbours the others are; null in a list as a whole. */
  self: string | null;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <table className={`t rk ${density}`} style={{ minWidth: leastWidth(columns) }} aria-busy={stale}>
      <caption className="sr">{caption}</caption>
      <Columns columns={columns} />
      <Head columns={columns} list={ranking.list} ranking={ranking} />
      <tbody ref={body}>
        {ranking.items.map((item) => (
          <tr key={item.creditCode} className={item.creditCode === self ? 'self' : undefined} aria-current={item.creditCode === self || undefined}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} item={item} ranking={ranking} ownIndicators={ownIndicators} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Columns({ columns }: { columns: readonly Column[] }) {
  return (
    <colgroup>
      {columns.map((column) => (
        <col key={column.key} className={`c-${column.key}`} style={column.width === null ? {} : { width: column.width }} />
      ))}
    </colgroup>
  );
}

function Head({ columns, list, ranking }: { columns: readonly Column[]; list: ListKind; ranking: Ranking | null }) {
  const { t } = useLanguage();
  const titleOf = useColumnTitle();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const { title, unit } = titleOf(column.key, list);
          const sorted = column.key === 'score';
          const sub = column.key === 'glyph' ? makeUp(ranking, t) : unit;
          return (
            <th
              key={column.key}
              scope="col"
              className={`c-${column.key}${column.number ? ' r' : ''}`}
              aria-sort={sorted ? 'descending' : undefined}
            >
              {title}
              {sorted ? ' ↓' : ''}
              {sub && <span className="unit">{sub}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** How many indicators the glyph is made of, read from the first row that has them. */
function makeUp(ranking: Ranking | null, t: ReturnType<typeof useLanguage>['t']): string | null {
  const terms = ranking?.items.find((item) => item.terms?.length)?.terms;
  if (!terms) return null;
  const core = terms.filter((term) => isCore(term.indicator)).length;
  const own = terms.length - core;
  return own === 0 ? t('ranking.makeUpCore', { core }) : t('ranking.makeUp', { core, own });
}

function Cell({
  column,
  item,
  ranking,
  ownIndicators,
}: {
  column: Column;
  item: RankedEnterprise;
  ranking: Ranking;
  ownIndicators: ReadonlyMap<string, Named>;
}) {
  const { t, say } = useLanguage();
  const glyphLabel = useGlyphLabel();
  switch (column.key) {
    case 'rank':
      return (
        <td className="r num c-rank">
          {item.rank === null ? (
            <span className="na">{t('rank.none')}</span>
          ) : (
            <>
              <b>{item.rank}</b>
              {item.tied && <span className="s12 soft"> {t('rank.tied')}</span>}
            </>
          )}
        </td>
      );
    case 'enterprise':
      return (
        <th scope="row" className="c-enterprise">
          <div className="ent">
            <Link to={`/scores/${item.creditCode}?period=${ranking.period}`} title={item.name}>
              {item.name}
            </Link>
            <div className="code">{item.creditCode}</div>
          </div>
        </th>
      );
    case 'park':
      return (
        <td className="s13 soft c-park" title={say(item.parkName)}>
          {say(item.parkName) || <span className="na">{t('ranking.noPark')}</span>}
        </td>
      );
    case 'class':
      return (
        <td className="c-class">
          <ClassBadge code={item.class} name={item.className} />
        </td>
      );
    case 'score': {
      const shown = ranking.list === 'above-scale' ? item.scoreShown : (item.valueShown ?? item.value);
      return (
        <td className="r c-score">
          {shown == null ? (
            <span className="miss">{t('status.missing')}</span>
          ) : (
            <ShownScore shown={shown} looksEqual={item.looksEqual} exact={item.score ?? item.value ?? shown} />
          )}
        </td>
      );
    }
    case 'glyph':
      return (
        <td className="c-glyph">
          {item.terms && <ScoreGlyph terms={item.terms} label={glyphLabel(item.terms, ownIndicators)} />}
        </td>
      );
    case 'data':
      return (
        <td className="c-data">
          <DataState item={item} ownIndicators={ownIndicators} />
        </td>
      );
    default: {
      const value = item.values?.[column.key] ?? null;
      return (
        <td className={`r num c-${column.key}`}>
          {value === null ? (
            <Absent item={item} indicator={column.key} />
          ) : (
            figure(isPercent(column.key) ? percent(value) : value)
          )}
        </td>
      );
    }
  }
}

function ShownScore({ shown, looksEqual, exact }: { shown: string; looksEqual: boolean; exact: string }) {
  const { t } = useLanguage();
  const { head, tail } = greyTail(shown);
  return (
    <span className="num" title={t('ranking.exact', { score: figure(exact) })}>
      <b>{head}</b>
      <span className="dec">{tail}</span>
      {looksEqual && (
        <span className="miss" title={t('ranking.looksEqual')}>
          {' ≈'}
          <span className="sr">{t('ranking.looksEqual')}</span>
        </span>
      )}
    </span>
  );
}

/** Why a value is not there: missing, not applicable and a zero denominator are three different things. */
function Absent({ item, indicator }: { item: RankedEnterprise; indicator: string }) {
  const { t } = useLanguage();
  const status = item.terms?.find((term) => term.indicator === indicator)?.status;
  if (status === undefined || status === 'missing' || status === 'present') {
    return <span className="miss">{t('status.missing')}</span>;
  }
  return <span className="na">{t(`status.${status}`)}</span>;
}

function DataState({ item, ownIndicators }: { item: RankedEnterprise; ownIndicators: ReadonlyMap<string, Named> }) {
  const { t, say, language } = useLanguage();
  const nameOf = useIndicatorName();
  const missing = item.missing ?? [];
  if (missing.length > 0) {
    const named = missing.map((indicator) => nameOf(indicator, ownIndicators.get(indicator) ?? null));
    return (
      <span className="tag warn dash" title={named.join(language === 'zh' ? '、' : ', ')}>
        <Icon name="grid" />
        {t('ranking.missing', { count: missing.length })}
      </span>
    );
  }
  if (item.reason) return <span className="s12 soft">{say(item.reason)}</span>;
  if (item.rank === null) return <span className="na s12">{t('rank.none')}</span>;
  return <span className="muted s12">{t('ranking.complete')}</span>;
}

/** The table while it is read: true columns, grey bars. */
export function RankingSkeleton({ columns, list }: { columns: readonly Column[]; list: ListKind }) {
  return (
    <table className="t rk standard" style={{ minWidth: leastWidth(columns) }} aria-hidden="true">
      <Columns columns={columns} />
      <Head columns={columns} list={list} ranking={null} />
      <tbody>
        {Array.from({ length: 8 }, (_, row) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column.key} className={column.number ? 'r' : ''}>
                {bar(column, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function bar(column: Column, row: number): ReactNode {
  if (column.key === 'enterprise') {
    return (
      <>
        <i className="sk" style={{ width: `${[56, 64, 50, 60][row % 4]}%`, maxWidth: 190 }} />
        <i className="sk" style={{ width: 132, height: 8, marginTop: 7, marginBottom: 6 }} />
      </>
    );
  }
  if (column.key === 'glyph') return <i className="sk" style={{ width: 140, height: 26 }} />;
  if (column.key === 'class') return <i className="sk" style={{ width: 48, height: 18 }} />;
  return <i className="sk" style={{ width: column.key === 'rank' ? 24 : 56, marginLeft: column.number ? 'auto' : 0 }} />;
}

/** J and K walk down and up the names; Enter, being on a link, opens. */
function useRowKeys(body: React.RefObject<HTMLTableSectionElement | null>) {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest('input,textarea,select,[role=dialog],[role=combobox]')) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('.ent a') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
      next?.focus();
      next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, [body]);
}
