import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { address, ask } from '../api/client';
import { submissionsQuery } from '../api/queries';
import type { Page, Submission, SubmissionItem } from '../api/records';
import { figure } from '../figures/decimal';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { FIRST_PAGE, TrailPager, type Trail } from '../pieces/TrailPager';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import './reporting.css';

const BYTES_MAX = 64 * 1024 * 1024;

/** Hands a workbook or CSV file in; nothing is reported before it was tried and confirmed. */
export default function SubmissionsPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const answer = useQuery(submissionsQuery(purpose, trail.at(-1) ?? null));
  useTitle(t('submission.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.submissions')} what={t('submission.what')}>
        <a className="btn" href={address('/submissions/template.xlsx', { form: 'long' })} download>
          <Icon name="download" />
          {t('submission.templateLong')}
        </a>
        <a className="btn" href={address('/submissions/template.xlsx', { form: 'wide' })} download>
          <Icon name="download" />
          {t('submission.templateWide')}
        </a>
      </PageHead>
      <Drop />
      <Asked answer={answer} unavailable={t('submission.listUnavailable')}>
        {(page) => page.items.length > 0 && <List page={page} trail={trail} onShow={setTrail} />}
      </Asked>
    </>
  );
}

function List({ page, trail, onShow }: { page: Page<SubmissionItem>; trail: Trail; onShow: (trail: Trail) => void }) {
  const { t } = useLanguage();
  return (
    <section className="part" aria-label={t('submission.list')}>
      <h2>{t('submission.list')}</h2>
      <div className="tw">
        <table className="t">
          <caption className="sr">{t('submission.list')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('submission.file')}</th>
              <th scope="col">{t('submission.nowAt')}</th>
              <th scope="col" className="r">
                {t('submission.refusedCount')}
              </th>
              <th scope="col" className="r">
                {t('submission.publishedCount')}
              </th>
              <th scope="col">{t('submission.by')}</th>
              <th scope="col">{t('submission.uploadedAt')}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((each) => (
              <tr key={each.id}>
                <th scope="row" className="wrapping">
                  <Link to={`/submissions/${each.id}`}>{each.fileName}</Link>
                </th>
                <td>{t(`submission.state.${each.state}`, { rows: figure(each.rows) })}</td>
                <td className="num r">{figure(each.refused)}</td>
                <td className="num r">{figure(each.published)}</td>
                <td>{each.by}</td>
                <td className="num">{minute(each.uploadedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TrailPager trail={trail} next={page.next} onShow={onShow} />
    </section>
  );
}

function Drop() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const upload = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return ask<Submission>(address('/submissions', { dryRun: 'true' }), { method: 'POST', body: form, idempotencyKey: crypto.randomUUID() });
    },
    onSuccess: (submission) => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'submissions' });
      void navigate(`/submissions/${submission.id}`);
    },
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > BYTES_MAX);
    if (file.size <= BYTES_MAX) upload.mutate(file);
  };
  return (
    <>
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" large />
        <label htmlFor="upload-file">
          <b>{t('submission.choose')}</b>
        </label>
        <input
          id="upload-file"
          type="file"
          accept=".xlsx,.csv"
          disabled={upload.isPending}
          onChange={(event) => take(event.target.files?.[0])}
        />
        <span className="s13 muted">{t('submission.limits')}</span>
        {upload.isPending && <span role="status">{t('submission.uploading')}</span>}
        {tooLarge && (
          <span className="said-wrong" role="alert">
            {t('submission.tooLarge')}
          </span>
        )}
      </div>
      {upload.isError && (
        <div className="card part">
          <ProblemView problem={asProblem(upload.error)} heading={t('submission.notTaken')} />
        </div>
      )}
    </>
  );
}
