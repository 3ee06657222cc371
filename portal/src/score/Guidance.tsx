import { useQuery } from '@tanstack/react-query';
import { guidanceQuery } from '../api/queries';
import type { Guidance as Guided } from '../api/records';
import { day } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader } from '../session/reader';

/** What the class leads to, and what it does not yet, each with its reason; a tracking class only gives an outlook. */
export function Guidance({ creditCode, period }: { creditCode: string; period: string }) {
  const { t, say } = useLanguage();
  const { purpose } = useReader();
  const answer = useQuery(guidanceQuery(purpose, creditCode, period));
  const guidance = answer.data;
  return (
    <section className="card" aria-labelledby="guidance-title">
      <div className="h">
        <h2 id="guidance-title">{t('guidance.title')}</h2>
        {guidance?.indicative && <span className="tag warn">{say(guidance.label)}</span>}
        {guidance && <span className="s13 muted">{t(`guidance.place.${guidance.place}`)}</span>}
      </div>
      {answer.isError ? (
        asProblem(answer.error).status === 404 ? (
          <p className="bd soft s13">{t('guidance.none')}</p>
        ) : (
          <ProblemView problem={asProblem(answer.error)} heading={t('guidance.unavailable')} onRetry={() => void answer.refetch()} />
        )
      ) : guidance ? (
        <Told guidance={guidance} />
      ) : (
        <div className="bd" aria-busy="true">
          <i className="sk" style={{ width: '70%' }} />
          <i className="sk" style={{ width: '54%', marginTop: 12 }} />
        </div>
      )}
    </section>
  );
}

function Told({ guidance }: { guidance: Guided }) {
  const { t, say } = useLanguage();
  const periodName = usePeriod();
  return (
    <div className="bd">
      <p className="s13 soft" style={{ marginBottom: 8 }}>
        {t(guidance.indicative ? 'guidance.indicative' : 'guidance.final', { period: periodName(guidance.period) })}
        {guidance.since && <span className="nw"> {t('guidance.since', { day: day(guidance.since) })}</span>}
      </p>
      {guidance.items.length === 0 && guidance.notYet.length === 0 && <p className="soft s13">{t('guidance.none')}</p>}
      <ul className="guided">
        {guidance.items.map((item) => (
          <li key={item.code}>
            <Icon name="tick" />
            <div>
              <b>{say(item.name)}</b> <span className="tag small">{item.clause}</span>
              <p className="s13 soft">{say(item.why)}</p>
            </div>
          </li>
        ))}
        {guidance.notYet.map((item) => (
          <li key={item.code} className="not-yet">
            <Icon name="clock" />
            <div>
              <b>{say(item.name)}</b> <span className="muted s12">{t('guidance.notYet')}</span>
              <p className="s13 soft">{say(item.whyNot)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
