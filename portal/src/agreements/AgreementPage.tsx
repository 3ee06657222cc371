import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { address, ask, type Versioned } from '../api/client';
import { agreementQuery, agreementsQuery } from '../api/queries';
import type { Agreement } from '../api/records';
import { day, minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { TextField } from '../pieces/Fields';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { StepDialog } from '../pieces/StepDialog';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { AgreementStateTag } from './AgreementStateTag';
import { TermsList } from './TermsList';

/** One agreement: what is in force, what is drafted, every version with who decided and why; the city office's steps. */
export default function AgreementPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const answer = useQuery(agreementQuery(id));
  useTitle(t('agreement.documentTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/agreements">{t('nav.agreements')}</Link> / {id}
      </nav>
      <Asked answer={answer} unavailable={t('agreement.unavailable')}>
        {(read) => <Told read={read} />}
      </Asked>
    </>
  );
}

function Told({ read }: { read: Versioned<Agreement> }) {
  const { t } = useLanguage();
  const names = useNames();
  const { role } = useReader();
  const [ending, setEnding] = useState(false);
  const agreement = read.value;
  const { terms, draft } = agreement;
  const shown = terms ?? draft?.terms;
  const binds = agreement.state === 'in-force' || agreement.state === 'coming';
  return (
    <>
      <PageHead title={agreement.id} what={shown ? names.bureau(shown.bureau) : ''}>
        {role === 'city-officer' && (
          <>
            <Link className="btn" to={`/agreements/${encodeURIComponent(agreement.id)}/draft`}>
              <Icon name="pen" />
              {t(draft ? 'agreement.revise' : 'agreement.draftNext')}
            </Link>
            {binds && (
              <button type="button" className="btn" onClick={() => setEnding(true)}>
                {t('agreement.end.open')}
              </button>
            )}
          </>
        )}
      </PageHead>
      {draft && <Draft read={read} />}
      {terms && (
        <section className="card part" aria-label={t('agreement.counts')}>
          <div className="h">
            <h2>{t('agreement.counts')}</h2>
            <AgreementStateTag state={agreement.state} />
          </div>
          <div className="bd">
            <TermsList terms={terms} />
          </div>
        </section>
      )}
      <Versions agreement={agreement} />
      {ending && <Ending read={read} onClose={() => setEnding(false)} />}
    </>
  );
}

/** The draft of the next version, and its way into force by somebody who wrote nothing in it. */
function Draft({ read }: { read: Versioned<Agreement> }) {
  const { t } = useLanguage();
  const { role, session } = useReader();
  const [approving, setApproving] = useState(false);
  const agreement = read.value;
  const draft = agreement.draft!;
  const own = draft.editors.includes(session.account);
  return (
    <section className="card part" aria-label={t('agreement.draft')}>
      <div className="h">
        <h2>{t('agreement.draft')}</h2>
        <span className="s13 muted num">
          {t('agreement.draftedBy', { who: draft.editors.join(t('step.and')), time: minute(draft.savedAt) })}
        </span>
        {role === 'city-officer' && (
          <div className="right">
            <button type="button" className="btn pri" onClick={() => setApproving(true)}>
              {t('agreement.approve.open')}
            </button>
          </div>
        )}
      </div>
      <div className="bd col">
        {role === 'city-officer' && (
          <p className={own ? 'note warn' : 'note'}>
            <Icon name="person" />
            <span>{t(own ? 'agreement.secondPerson' : 'agreement.youMayApprove')}</span>
          </p>
        )}
        <TermsList terms={draft.terms} before={agreement.terms} />
      </div>
      {approving && <Approving read={read} onClose={() => setApproving(false)} />}
    </section>
  );
}

function useAgreementStep(read: Versioned<Agreement>, step: 'approval' | 'end', onClose: () => void) {
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: agreementsQuery.queryKey });
  const take = useMutation({
    mutationFn: (body: { reason: string; lastDay?: string }) =>
      ask<Agreement>(address(`/agreements/${encodeURIComponent(read.value.id)}/${step}`), { method: 'POST', body, version: read.version }),
    onSuccess: () => {
      again();
      onClose();
    },
  });
  const close = () => {
    // it may have been refused because somebody else was faster
    if (take.isError) again();
    onClose();
  };
  return { take, close };
}

function Approving({ read, onClose }: { read: Versioned<Agreement>; onClose: () => void }) {
  const { t } = useLanguage();
  const names = useNames();
  const { take, close } = useAgreementStep(read, 'approval', onClose);
  const { terms } = read.value.draft!;
  return (
    <StepDialog
      title={t('agreement.approve.question', { id: read.value.id })}
      impact={[
        t('agreement.approve.impact1', {
          bureau: names.bureau(terms.bureau),
          districts: terms.districts.length,
          quantities: terms.quantities.length,
          from: terms.from,
          to: terms.to,
        }),
        t('agreement.approve.impact2'),
        t('agreement.approve.impact3'),
      ]}
      submit={t('agreement.approve.submit')}
      keep={t('agreement.approve.keep')}
      busy={take.isPending}
      problem={take.error}
      onSubmit={(reason) => take.mutate({ reason })}
      onClose={close}
    />
  );
}

function Ending({ read, onClose }: { read: Versioned<Agreement>; onClose: () => void }) {
  const { t } = useLanguage();
  const [lastDay, setLastDay] = useState(() => day(new Date()));
  const [tried, setTried] = useState(false);
  const { take, close } = useAgreementStep(read, 'end', onClose);
  return (
    <StepDialog
      title={t('agreement.end.question', { id: read.value.id })}
      impact={[t('agreement.end.impact1'), t('agreement.end.impact2'), t('agreement.end.impact3')]}
      submit={t('agreement.end.submit')}
      keep={t('agreement.end.keep')}
      busy={take.isPending}
      problem={take.error}
      ready={lastDay !== ''}
      onTry={() => setTried(true)}
      onSubmit={(reason) => take.mutate({ reason, lastDay })}
      onClose={close}
    >
      <TextField
        id="last-day"
        type="date"
        label={t('agreement.end.lastDay')}
        wrong={tried && lastDay === '' ? t('step.required') : null}
        value={lastDay}
        onChange={setLastDay}
      />
    </StepDialog>
  );
}

function Versions({ agreement }: { agreement: Agreement }) {
  const { t } = useLanguage();
  if (agreement.versions.length === 0) return null;
  return (
    <section className="part" aria-label={t('agreement.versions')}>
      <h2>{t('agreement.versions')}</h2>
      <ol className="tl card steps-done">
        {agreement.versions.map((each) => (
          <li key={each.version} className="done">
            <b className="num">v{each.version}</b> <span className="num">{`${each.terms.from} – ${each.terms.to}`}</span>
            <span className="soft"> · {each.reason}</span>
            <div className="s12 muted num">
              {each.decidedBy} · {minute(each.decidedAt)} · {t('agreement.writtenBy', { who: each.editors.join(t('step.and')) })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
