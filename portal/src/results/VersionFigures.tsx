import type { FrozenVersion } from '../api/records';
import { figure } from '../figures/decimal';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { useNames } from '../session/places';

/**
 * What a frozen version holds, who froze it and why, and the digest by which it is known again.
 *
 * @param waived of how many enterprises missing inputs were waived; null for those who only see themselves
 */
export function VersionFigures({ version, waived }: { version: FrozenVersion; waived: number | null }) {
  const { t, say } = useLanguage();
  const names = useNames();
  const lists = (['above-scale', 'below-scale'] as const).map((list) => ({
    list,
    ranked: list === 'above-scale' ? version.rankedAboveScale : version.rankedBelowScale,
    classes: version.classes.filter((each) => each.list === list),
  }));
  return (
    <dl className="kv">
      <dt>{t('result.enterprises')}</dt>
      <dd className="num">{t('list.size', { size: figure(version.enterprises) })}</dd>
      {lists.map(({ list, ranked, classes }) => (
        <div key={list} style={{ display: 'contents' }}>
          <dt>{t(`list.${list}.name`)}</dt>
          <dd>
            {t('result.ranked', { count: figure(ranked) })}
            {classes.length > 0 &&
              ` · ${classes.map((each) => t('ranking.classCount', { code: each.code, name: say(each.name), count: figure(each.count) })).join(t('step.and'))}`}
          </dd>
        </div>
      ))}
      {waived !== null && (
        <>
          <dt>{t('result.missing')}</dt>
          <dd>
            {version.missing === 0 ? (
              t('result.nothingMissing')
            ) : (
              <span className={version.missing > waived ? 'miss' : undefined}>
                {t('result.missingOf', { count: figure(version.missing), waived: figure(waived) })}
              </span>
            )}
          </dd>
        </>
      )}
      {version.reviewUntil && (
        <>
          <dt>{t('result.review')}</dt>
          <dd className="num">{t('result.until', { day: version.reviewUntil })}</dd>
        </>
      )}
      <dt>{t('result.scheme')}</dt>
      <dd>{names.scheme(version.scheme)}</dd>
      <dt>{t('result.by')}</dt>
      <dd>
        {version.by.displayName} · {version.by.organisation} · <span className="num">{minute(version.at)}</span> · {version.reason}
      </dd>
      <dt>{t('result.digest')}</dt>
      <dd className="mono digest">{version.digest}</dd>
    </dl>
  );
}
