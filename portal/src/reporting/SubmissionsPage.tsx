import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { address, ask } from '../api/client';
import type { Submission } from '../api/records';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { PageHead } from '../pieces/Listing';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { keepUpload, keptUploads } from './recent';
import './reporting.css';

const BYTES_MAX = 64 * 1024 * 1024;

/** Hands a workbook or CSV file in; nothing is reported before it was tried and confirmed. */
export default function SubmissionsPage() {
  const { t } = useLanguage();
  const { session } = useReader();
  const [recent] = useState(() => keptUploads(session.account));
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
      {recent.length > 0 && (
        <section className="part" aria-label={t('submission.recent')}>
          <h2>{t('submission.recent')}</h2>
          <div className="tw">
            <table className="t">
              <caption className="sr">{t('submission.recent')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('submission.file')}</th>
                  <th scope="col">{t('submission.number')}</th>
                  <th scope="col">{t('submission.uploadedAt')}</th>
                </tr>
              </thead>
              <tbody>
                {recent.map((each) => (
                  <tr key={each.id}>
                    <th scope="row" className="wrapping">
                      <Link to={`/submissions/${each.id}`}>{each.fileName}</Link>
                    </th>
                    <td className="mono">{each.id}</td>
                    <td className="num">{minute(each.at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}

function Drop() {
  const { t } = useLanguage();
  const { session } = useReader();
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
      keepUpload(session.account, { id: submission.id, fileName: submission.fileName, at: submission.uploadedAt });
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
