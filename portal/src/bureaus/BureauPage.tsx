import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { address, ask } from '../api/client';
import { bureauFileQuery } from '../api/queries';
import type { BureauFile, BureauSecret } from '../api/records';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { Asked, PageHead } from '../pieces/Listing';
import { StepDialog } from '../pieces/StepDialog';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { BureauStateTag } from './BureauStateTag';
import { SecretOnce } from './SecretOnce';
import { useBureauChanged } from './changed';

type Step = 'suspension' | 'resumption' | 'secret-rotation';

/** What may be done in which state; a step that broke off is taken again, or taken back. */
const FITTING: Partial<Record<BureauFile['state'], readonly Step[]>> = {
  active: ['secret-rotation', 'suspension'],
  suspending: ['suspension', 'resumption'],
  'cut-off': ['suspension', 'resumption'],
  suspended: ['resumption'],
  resuming: ['resumption', 'suspension'],
};

/** One bureau: how it stands, what administrators did with it and why, and the security administrator's steps. */
export default function BureauPage() {
  const { t } = useLanguage();
  const names = useNames();
  const { role } = useReader();
  const { code = '' } = useParams();
  const answer = useQuery(bureauFileQuery(code));
  useTitle(t('bureau.documentTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/bureaus">{t('nav.bureaus')}</Link> / {code}
      </nav>
      <Asked answer={answer} unavailable={t('bureau.unavailable')}>
        {(file) => (
          <>
            {role === 'security-admin' ? <Secured file={file} /> : <PageHead title={names.bureau(code)} what={t('bureau.fileWhat')} />}
            <Standing file={file} />
            <Steps file={file} />
          </>
        )}
      </Asked>
    </>
  );
}

/** The head with the steps of the security administrator, and a new secret while it is being handed over. */
function Secured({ file }: { file: BureauFile }) {
  const { t } = useLanguage();
  const names = useNames();
  const [asking, setAsking] = useState<Step | null>(null);
  const [told, setTold] = useState<BureauSecret | null>(null);
  return (
    <>
      <PageHead title={names.bureau(file.code)} what={t('bureau.fileWhat')}>
        {(FITTING[file.state] ?? []).map((each) => (
          <button key={each} type="button" className="btn" onClick={() => setAsking(each)}>
            {t(`bureau.step.${each}.open`)}
          </button>
        ))}
      </PageHead>
      {told && <SecretOnce told={told} onTaken={() => setTold(null)} />}
      {asking && <AskedStep key={asking} file={file} step={asking} onTold={setTold} onClose={() => setAsking(null)} />}
    </>
  );
}

function AskedStep({
  file,
  step,
  onTold,
  onClose,
}: {
  file: BureauFile;
  step: Step;
  onTold: (told: BureauSecret) => void;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const names = useNames();
  const changed = useBureauChanged();
  const name = names.bureau(file.code);
  const take = useMutation({
    // a secret goes to this page alone: what a mutation returns is kept by the cache of mutations
    mutationFn: async (reason: string): Promise<void> => {
      const path = address(`/bureaus/${encodeURIComponent(file.code)}/${step}`);
      const answer = await ask<BureauFile | BureauSecret>(path, { method: 'POST', body: { reason } });
      if ('secret' in answer) onTold(answer);
    },
    onSuccess: () => {
      changed(file.code);
      onClose();
    },
  });
  return (
    <StepDialog
      title={t(`bureau.step.${step}.question`, { name })}
      impact={[t(`bureau.step.${step}.impact1`), t(`bureau.step.${step}.impact2`), t(`bureau.step.${step}.impact3`)]}
      submit={t(`bureau.step.${step}.submit`, { name })}
      keep={t(`bureau.step.${step}.keep`)}
      busy={take.isPending}
      problem={take.error}
      onSubmit={(reason) => take.mutate(reason)}
      onClose={() => {
        // after a refusal the bureau may stand otherwise than was thought
        if (take.isError) changed(file.code);
        onClose();
      }}
    />
  );
}

function Standing({ file }: { file: BureauFile }) {
  const { t } = useLanguage();
  const names = useNames();
  return (
    <section className="card" aria-label={t('bureau.standing')}>
      <div className="bd">
        <dl className="kv">
          <dt>{t('bureau.state')}</dt>
          <dd>
            <BureauStateTag state={file.state} />
          </dd>
          <dt>{t('bureau.code')}</dt>
          <dd className="mono">{file.code}</dd>
          <dt>{t('bureau.client')}</dt>
          <dd className="mono">{file.clientId}</dd>
          <dt>{t('bureau.topic')}</dt>
          <dd className="mono">{file.topic}</dd>
          <dt>{t('bureau.addedFor')}</dt>
          <dd>
            {file.quantities.length === 0 ? (
              <span className="na">{t('bureau.firstDay')}</span>
            ) : (
              file.quantities.map((each) => names.quantity(each)).join(t('step.and'))
            )}
          </dd>
        </dl>
      </div>
    </section>
  );
}

function Steps({ file }: { file: BureauFile }) {
  const { t } = useLanguage();
  return (
    <section className="part" aria-label={t('bureau.file')}>
      <h2>{t('bureau.file')}</h2>
      {file.steps.length === 0 ? (
        <p className="card bd-note s13 soft">{t('bureau.noSteps')}</p>
      ) : (
        <ol className="tl card steps-done">
          {[...file.steps].reverse().map((step, index) => (
            <li key={`${step.at}-${index}`} className="done">
              <b>{t(`bureau.did.${step.what}` as 'bureau.did.requested', step.what)}</b>
              {step.why && <span className="soft"> · {step.why}</span>}
              <div className="s12 muted num">
                {step.by} · {minute(step.at)}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
