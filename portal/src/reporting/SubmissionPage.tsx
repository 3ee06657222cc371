import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { address, ask } from '../api/client';
import { submissionQuery } from '../api/queries';
import type { Submission } from '../api/records';
import { figure } from '../figures/decimal';
import { second } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { Columns } from './Columns';
import { Reconciliation } from './Reconciliation';
import { stepOf, STEPS } from './steps';
import './reporting.css';

/** One upload from recognition to the topic: what its columns hold, what passed, what comes back and why. */
export default function SubmissionPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const { id = '' } = useParams();
  const answer = useQuery(submissionQuery(purpose, id));
  useTitle(t('submission.documentTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/submissions">{t('nav.submissions')}</Link> / {id}
      </nav>
      <Asked answer={answer} unavailable={t('submission.unavailable')}>
        {(submission) => <Told submission={submission} />}
      </Asked>
    </>
  );
}

function Told({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => ask<Submission>(address(`/submissions/${encodeURIComponent(submission.id)}/confirmation`), { method: 'POST' }),
    onSuccess: (answer) => client.setQueryData(submissionQuery(purpose, submission.id).queryKey, answer),
  });
  const tried = submission.state === 'checked' || submission.state === 'publishing' || submission.state === 'done';
  return (
    <>
      <PageHead title={submission.fileName} what={t('submission.uploadedOn', { time: second(submission.uploadedAt) })} />
      <Progress submission={submission} />
      {submission.problems.length > 0 && <Notes kind="err" notes={submission.problems} />}
      {submission.remarks.length > 0 && <Notes kind="warn" notes={submission.remarks} />}
      {tried && (
        <section className="card part" aria-label={t('submission.result')}>
          <div className="h">
            <h2>{t(submission.state === 'checked' ? 'submission.trialResult' : 'submission.result')}</h2>
          </div>
          <div className="bd">
            <Reconciliation
              trial={submission.state === 'checked'}
              count={{ declared: submission.rows, accepted: submission.accepted, duplicate: 0, refused: submission.refused }}
            />
            <p className="s13 muted">
              {submission.state === 'done'
                ? t('submission.published', { published: figure(submission.published), unchanged: figure(submission.unchanged) })
                : t('submission.facts', { facts: figure(submission.facts) })}
            </p>
          </div>
        </section>
      )}
      {submission.mapping && <Columns submission={submission} mapping={submission.mapping} />}
      {submission.refused > 0 && <Refused submission={submission} />}
      {submission.state === 'checked' && <Confirm submission={submission} confirm={confirm} />}
    </>
  );
}

function Progress({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const at = stepOf(submission.state);
  return (
    <section className="card" aria-label={t('submission.progress')}>
      <ol className="steps">
        {STEPS.map((step, index) => (
          <li key={step} className={index < at ? 'done' : ''} aria-current={index === at ? 'step' : undefined}>
            <i aria-hidden="true">{index < at ? '✓' : index + 1}</i>
            <span>
              {t(`submission.step.${step}`)}
              {index === at && <small role="status">{t(`submission.state.${submission.state}`, { rows: figure(submission.rows) })}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Notes({ kind, notes }: { kind: 'err' | 'warn'; notes: Submission['problems'] }) {
  const { say } = useLanguage();
  return (
    <>
      {notes.map((note) => (
        <p key={note.code + note.zh} className={`note ${kind} part`}>
          <Icon name={kind === 'err' ? 'alert' : 'warning'} />
          <span>{say(note)}</span>
        </p>
      ))}
    </>
  );
}

function Refused({ submission }: { submission: Submission }) {
  const { t, say } = useLanguage();
  const shown = new Set(submission.errors.map((each) => each.row)).size;
  return (
    <section className="card part" aria-label={t('submission.refusedRows', { count: submission.refused })}>
      <div className="h">
        <h2>{t('submission.refusedRows', { count: submission.refused })}</h2>
        <span className="s13 muted">{t('submission.othersGoOn')}</span>
        <div className="right">
          {Array.from({ length: submission.errorParts }, (_, part) => (
            <a
              key={part}
              className="btn sm"
              href={address(`/submissions/${encodeURIComponent(submission.id)}/errors.xlsx`, { part: part + 1 })}
              download
            >
              <Icon name="download" />
              {submission.errorParts === 1 ? t('submission.downloadErrors') : t('submission.downloadPart', { part: part + 1, parts: submission.errorParts })}
            </a>
          ))}
        </div>
      </div>
      <table className="t">
        <caption className="sr">{t('submission.refusedRows', { count: submission.refused })}</caption>
        <thead>
          <tr>
            <th scope="col" className="r">
              {t('submission.row')}
            </th>
            <th scope="col">{t('submission.cell')}</th>
            <th scope="col">{t('rejection.why')}</th>
          </tr>
        </thead>
        <tbody>
          {submission.errors.map((each) => (
            <tr key={`${each.row} ${each.cell} ${each.code}`}>
              <td className="r num">{figure(each.row)}</td>
              <td className="mono">{each.cell ? <span className="bad">{each.cell}</span> : <span className="na">{t('submission.wholeRow')}</span>}</td>
              <th scope="row" className="wrapping">
                {say(each)}
                <div className="s12 muted mono">{each.code}</div>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < submission.refused && <p className="bd s13 muted">{t('submission.firstRows', { count: shown })}</p>}
    </section>
  );
}

function Confirm({ submission, confirm }: { submission: Submission; confirm: UseMutationResult<Submission, Error, void> }) {
  const { t } = useLanguage();
  return (
    <div className="onward-bar">
      <span className="s13 muted grow">
        <Icon name="info" /> {t('submission.beforeConfirm')}
      </span>
      {confirm.isError && <ProblemView problem={asProblem(confirm.error)} />}
      <button
        type="button"
        className="btn pri"
        disabled={submission.facts === 0 || confirm.isPending}
        title={submission.facts === 0 ? t('submission.nothingToConfirm') : undefined}
        onClick={() => confirm.mutate()}
      >
        {t('submission.confirm', { count: submission.accepted })}
      </button>
    </div>
  );
}
