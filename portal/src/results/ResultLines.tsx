import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { resultLinesQuery } from '../api/queries';
import type { FrozenLine, ListKind } from '../api/records';
import { atPoint } from '../figures/decimal';
import { useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { ClassBadge } from '../pieces/ClassBadge';
import { Asked, Nothing } from '../pieces/Listing';
import { Segmented } from '../pieces/Segmented';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';

const LISTS = ['above-scale', 'below-scale'] as const satisfies readonly ListKind[];

/** The lines of a frozen version, by credit code: a read of each enterprise on the page. */
export function ResultLines({ district, year, version }: { district: string; year: string; version: number }) {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [list, setList] = useState<ListKind>('above-scale');
  const [trail, setTrail] = useState(FIRST_PAGE);
  const answer = useQuery(resultLinesQuery(purpose, { district, year, version, list }, trail.at(-1) ?? null));
  return (
    <section className="part" aria-label={t('result.lines')}>
      <div className="row between wrap">
        <h2>{t('result.lines')}</h2>
        <Segmented
          label={t('list.label')}
          small
          value={list}
          options={LISTS.map((each) => ({ value: each, text: t(`list.${each}.name`) }))}
          onChange={(chosen) => {
            setList(chosen);
            setTrail(FIRST_PAGE);
          }}
        />
      </div>
      <Asked answer={answer} unavailable={t('result.linesUnavailable')}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing icon="building" title={t('result.noLines')} text={t('result.noLinesText')} />
          ) : (
            <>
              <LineTable lines={page.items} year={year} list={list} />
              <TrailPager trail={trail} next={page.next} onShow={setTrail} />
            </>
          )
        }
      </Asked>
    </section>
  );
}

function LineTable({ lines, year, list }: { lines: readonly FrozenLine[]; year: string; list: ListKind }) {
  const { t } = useLanguage();
  const names = useNames();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('result.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.column.enterprise')}</th>
            <th scope="col" className="r">
              {t('ranking.column.rank')}
            </th>
            <th scope="col" className="r">
              {list === 'above-scale' ? t('ranking.column.score') : t('indicator.taxPerMu.column')}
              <span className="unit">{list === 'above-scale' ? t('ranking.column.ofTwoHundred') : t('indicator.taxPerMu.unit')}</span>
            </th>
            <th scope="col">{t('ranking.column.class')}</th>
            <th scope="col">{t('ranking.column.park')}</th>
            <th scope="col">{t('ranking.column.data')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <tr key={each.creditCode}>
              <th scope="row">
                <div className="ent">
                  <Link to={`/scores/${each.creditCode}?period=${year}`}>{each.name ?? each.creditCode}</Link>
                  <div className="code">{each.creditCode}</div>
                </div>
              </th>
              <td className="r num">{each.rank ?? <span className="na">{t('rank.none')}</span>}</td>
              <td className="r num">
                <Shown line={each} />
              </td>
              <td>
                <ClassBadge code={each.class} name={each.className} />
              </td>
              <td>{each.park ? names.park(each.park) : <span className="na">{t('ranking.noPark')}</span>}</td>
              <td>
                <Missing line={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shown({ line }: { line: FrozenLine }) {
  const { t } = useLanguage();
  const parts = line.figureShown === null ? null : atPoint(line.figureShown);
  return parts ? (
    <>
      {parts.whole}
      <span className="dec">{parts.decimals}</span>
    </>
  ) : (
    <span className="miss">{t('score.noFigure')}</span>
  );
}

/** Which indicators lack an input, and whether that was waived. */
export function Missing({ line }: { line: FrozenLine }) {
  const { t } = useLanguage();
  const nameOf = useIndicatorName();
  if (line.missing.length === 0) return <span className="muted">{t('ranking.complete')}</span>;
  const open = line.missing.filter((each) => !line.waived.includes(each));
  return (
    <span className={open.length > 0 ? 'tag warn dash' : 'tag'} title={line.missing.map((each) => nameOf(each)).join(t('step.and'))}>
      {t(open.length > 0 ? 'ranking.missing' : 'result.waivedOf', { count: open.length > 0 ? open.length : line.missing.length })}
    </span>
  );
}
