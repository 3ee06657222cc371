import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address, ask } from '../api/client';
import { batchesQuery } from '../api/queries';
import type { Batch } from '../api/records';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { Reconciliation } from './Reconciliation';
import './reporting.css';

const DECLARED_MAX = 1_000_000;

/** Batches of the bureau: what was declared, and whether all of it has come. */
export default function BatchesPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const answer = useQuery(batchesQuery(purpose, trail.at(-1) ?? null));
  useTitle(t('batch.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.batches')} what={t('batch.what')} />
      <OpenBatch />
      <Asked answer={answer} unavailable={t('batch.unavailable')}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing icon="grid" title={t('batch.empty')} text={t('batch.emptyText')} />
          ) : (
            <>
              {page.items.map((batch) => (
                <BatchCard key={batch.id} batch={batch} />
              ))}
              <TrailPager trail={trail} next={page.next} onShow={setTrail} />
            </>
          )
        }
      </Asked>
    </>
  );
}

/** Opens a batch by the number of facts that will be sent. */
function OpenBatch() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [declared, setDeclared] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [wrong, setWrong] = useState(false);
  const open = useMutation({
    mutationFn: () =>
      ask<Batch>(address('/batches'), { method: 'POST', body: { declared: Number(declared) }, idempotencyKey: key }),
    onSuccess: () => {
      setDeclared('');
      setKey(crypto.randomUUID());
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'batches' });
    },
  });
  return (
    <form
      className="filters row wrap"
      aria-label={t('batch.open')}
      onSubmit={(event) => {
        event.preventDefault();
        const number = Number(declared);
        const bad = !/^\d{1,7}$/.test(declared) || number < 1 || number > DECLARED_MAX;
        setWrong(bad);
        if (!bad) open.mutate();
      }}
    >
      <span className={wrong ? 'field faulty' : 'field'}>
        <label htmlFor="batch-declared" className="muted">
          {t('batch.declared')}
        </label>
        <input
          id="batch-declared"
          inputMode="numeric"
          maxLength={7}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'batch-wrong' : undefined}
          value={declared}
          onChange={(event) => setDeclared(event.target.value.trim())}
        />
      </span>
      <button type="submit" className="btn pri" disabled={open.isPending}>
        {t('batch.open')}
      </button>
      {wrong && (
        <span className="said-wrong" id="batch-wrong" role="alert">
          {t('batch.wrongDeclared')}
        </span>
      )}
      {open.isError && <ProblemView problem={asProblem(open.error)} />}
    </form>
  );
}

function BatchCard({ batch }: { batch: Batch }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const close = useMutation({
    mutationFn: () => ask<Batch>(address(`/batches/${encodeURIComponent(batch.id)}/closure`), { method: 'POST' }),
    onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'batches' }),
  });
  return (
    <section className="card part" aria-label={batch.id}>
      <div className="h">
        <h2 className="mono">{batch.id}</h2>
        <span className="s13 muted num">
          {t('batch.openedAt', { time: minute(batch.openedAt) })}
          {batch.closedAt && ` · ${t('batch.closedAt', { time: minute(batch.closedAt) })}`}
          {batch.note && ` · ${batch.note}`}
        </span>
        <div className="right">
          <StateOf batch={batch} />
          {batch.state === 'open' && (
            <button type="button" className="btn sm" disabled={close.isPending} onClick={() => close.mutate()}>
              {t('batch.close')}
            </button>
          )}
        </div>
      </div>
      <div className="bd">
        <Reconciliation count={batch} />
        {close.isError && <ProblemView problem={asProblem(close.error)} />}
      </div>
    </section>
  );
}

function StateOf({ batch }: { batch: Batch }) {
  const { t } = useLanguage();
  if (batch.state === 'open') return <span className="tag info">{t('batch.isOpen')}</span>;
  return batch.outcome === 'complete' ? (
    <span className="tag ok">
      <Icon name="tick" />
      {t('batch.isComplete')}
    </span>
  ) : (
    <span className="tag warn">
      <Icon name="warning" />
      {t('batch.isIncomplete')}
    </span>
  );
}
