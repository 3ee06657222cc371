import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { factQuery } from '../api/queries';
import type { Fact } from '../api/records';
import { factIdParts } from '../figures/factId';
import { figure, trimmed } from '../figures/decimal';
import { second } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader } from '../session/reader';
import './fact.css';

/** One reported cell: who sent it, in which message, converted from what, in place of what. */
export function FactPanel({ id, actions }: { id: string; actions?: ((fact: Fact) => ReactNode) | undefined }) {
  const { purpose } = useReader();
  const answer = useQuery(factQuery(purpose, id));
  if (answer.isError) {
    return <ProblemView problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />;
  }
  if (!answer.data) {
    return (
      <Waiting>
        <i className="sk" style={{ width: '60%' }} />
        <i className="sk" style={{ width: '80%', marginTop: 10 }} />
        <i className="sk" style={{ width: '45%', marginTop: 10 }} />
      </Waiting>
    );
  }
  return <Told fact={answer.data} actions={actions?.(answer.data)} />;
}

function Told({ fact, actions }: { fact: Fact; actions?: ReactNode }) {
  const { t, say } = useLanguage();
  return (
    <article className="fact" aria-label={t('fact.label', { quantity: say(fact.quantityName), quarter: fact.quarter })}>
      <header className="row wrap">
        <b>
          {say(fact.bureauName)} · {say(fact.quantityName)} {fact.quarter}
        </b>
        <Version fact={fact} />
        <Standing fact={fact} />
        <span className="grow" />
        {actions}
      </header>
      <Conversion fact={fact} />
      <div className="fact-columns">
        <dl className="kv">
          <dt>{t('fact.message')}</dt>
          <dd className="mono">{fact.message.id}</dd>
          <dt>{t('fact.topic')}</dt>
          <dd className="mono">{fact.message.topic}</dd>
          <dt>{t('fact.position')}</dt>
          <dd className="num">
            {t('fact.positionText', { partition: fact.message.partition, offset: figure(fact.message.offset) })}
          </dd>
          <dt>{t('fact.contract')}</dt>
          <dd className="mono">{fact.message.contract}</dd>
        </dl>
        <dl className="kv">
          <dt>{t('fact.sentAt')}</dt>
          <dd className="num">{second(fact.message.time)}</dd>
          <dt>{t('fact.acceptedAt')}</dt>
          <dd className="num">{second(fact.acceptedAt)}</dd>
          <dt>{t('fact.basis')}</dt>
          <dd>{t(`fact.basisOf.${fact.basis}`)}</dd>
          {fact.correctionOrder && (
            <>
              <dt>{t('fact.order')}</dt>
              <dd className="mono">{fact.correctionOrder}</dd>
            </>
          )}
          {fact.supersededBy && (
            <>
              <dt>{t('fact.supersededBy')}</dt>
              <dd>
                <RevisionName id={fact.supersededBy} />
              </dd>
            </>
          )}
        </dl>
      </div>
      {fact.supersedes && <Former id={fact.supersedes} />}
    </article>
  );
}

function Version({ fact }: { fact: Pick<Fact, 'revision' | 'correction'> }) {
  const { t } = useLanguage();
  return (
    <span className="tag">
      {fact.correction > 0
        ? t('fact.corrected', { revision: fact.revision, correction: fact.correction })
        : t('fact.revision', { revision: fact.revision })}
    </span>
  );
}

function Standing({ fact }: { fact: Fact }) {
  const { t } = useLanguage();
  if (fact.withdrawn) return <span className="tag warn dash">{t('fact.withdrawn')}</span>;
  return fact.counts ? (
    <span className="tag ok">
      <Icon name="tick" />
      {t('fact.counts')}
    </span>
  ) : (
    <span className="tag">{t('fact.countsNot')}</span>
  );
}

/** As reported, by which factor, as used. */
function Conversion({ fact }: { fact: Fact }) {
  const { t, unit } = useLanguage();
  if (fact.withdrawn) return <p className="fact-flow soft">{t('fact.withdrawnText')}</p>;
  const { reported, conversion } = fact;
  const same = reported?.unit === fact.unit;
  return (
    <div className="fact-flow">
      {reported && (
        <div>
          <span>{t('fact.reported')}</span>
          <b className="num">
            {figure(reported.value)} <em>{unit(reported.unit)}</em>
          </b>
        </div>
      )}
      {conversion && !same && (
        <div className="how">
          <span>{t('fact.factor', { from: unit(conversion.from), to: unit(conversion.to) })}</span>
          <b className="num">× {conversion.factor.replace(/\/1$/, '')}</b>
          <small title={conversion.clause}>{conversion.clause}</small>
        </div>
      )}
      {(same || !conversion) && (
        <div className="how">
          <span>{t('fact.noConversion')}</span>
        </div>
      )}
      <div className="use">
        <span>{t(fact.counts ? 'fact.used' : 'fact.canonical')}</span>
        <b className="num">
          {fact.value === null ? t('status.missing') : figure(trimmed(fact.value))} <em>{unit(fact.unit)}</em>
        </b>
      </div>
    </div>
  );
}

function RevisionName({ id }: { id: string }) {
  const { t } = useLanguage();
  const parts = factIdParts(id);
  return (
    <>
      {parts
        ? parts.correction > 0
          ? t('fact.corrected', { revision: parts.revision, correction: parts.correction })
          : t('fact.revision', { revision: parts.revision })
        : ''}{' '}
      <span className="mono muted">{id}</span>
    </>
  );
}

/** The report that this one replaced; it is read, and logged as read, only when asked for. */
function Former({ id }: { id: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <div className="former">
      {open ? (
        <ol className="tl">
          <FormerStep id={id} />
        </ol>
      ) : (
        <>
          <span className="muted s13">{t('fact.supersedes')}</span>{' '}
          <button type="button" className="textual inside s13" onClick={() => setOpen(true)}>
            <RevisionName id={id} />
          </button>
        </>
      )}
    </div>
  );
}

function FormerStep({ id }: { id: string }) {
  const { t, unit } = useLanguage();
  const { purpose } = useReader();
  const answer = useQuery(factQuery(purpose, id));
  const [deeper, setDeeper] = useState(false);
  const fact = answer.data;
  if (answer.isError) return <li className="wait">{asProblem(answer.error).code}</li>;
  if (!fact) return <li className="wait muted">{t('state.reading')}</li>;
  return (
    <>
      <li className="done">
        <div className="row between wrap">
          <span>
            {t('fact.formerly')} <Version fact={fact} />{' '}
            {fact.withdrawn ? (
              <span className="tag warn dash">{t('fact.withdrawn')}</span>
            ) : (
              fact.reported && (
                <s className="num muted">
                  {figure(fact.reported.value)} {unit(fact.reported.unit)}
                </s>
              )
            )}
          </span>
          <span className="s12 muted num">{second(fact.acceptedAt)}</span>
        </div>
        <div className="s12 muted">
          {t('fact.message')} <span className="mono">{fact.message.id}</span>
        </div>
        {fact.supersedes && !deeper && (
          <button type="button" className="textual inside s12" onClick={() => setDeeper(true)}>
            {t('fact.before')}
          </button>
        )}
      </li>
      {fact.supersedes && deeper && <FormerStep id={fact.supersedes} />}
    </>
  );
}
