import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { address, ask } from '../api/client';
import { quantitiesQuery } from '../api/queries';
import type { BureauSecret, NewBureau } from '../api/records';
import { useLanguage } from '../language/language';
import { Choices, ReasonField, TextField } from '../pieces/Fields';
import { PageHead } from '../pieces/Listing';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useTitle } from '../session/reader';
import { SecretOnce } from './SecretOnce';
import { useBureauChanged } from './changed';

const NOTHING: NewBureau = { code: '', name: { zh: '', en: '' }, quantities: [], reason: '' };

/** Adds a bureau in one request: its account, its topic, its right to write there, its line in the catalogue. */
export default function AddBureauPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const changed = useBureauChanged();
  const [told, setTold] = useState<BureauSecret | null>(null);
  const add = useMutation({
    // the secret goes to this page alone: what a mutation returns is kept by the cache of mutations
    mutationFn: async (bureau: NewBureau): Promise<void> => setTold(await ask<BureauSecret>(address('/bureaus'), { method: 'POST', body: bureau })),
    onSuccess: (_, bureau) => changed(bureau.code),
  });
  useTitle(t('bureau.addTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/bureaus">{t('nav.bureaus')}</Link> / {t('bureau.add')}
      </nav>
      <PageHead title={t('bureau.add')} what={t('bureau.addWhat')} />
      {told ? (
        <SecretOnce told={told} onTaken={() => void navigate(`/bureaus/${told.bureau.code}`, { replace: true })} />
      ) : (
        <AdditionForm busy={add.isPending} problem={add.error} onAdd={(bureau) => add.mutate(bureau)} />
      )}
    </>
  );
}

function AdditionForm({ busy, problem, onAdd }: { busy: boolean; problem: unknown; onAdd: (bureau: NewBureau) => void }) {
  const { t, say } = useLanguage();
  const quantities = useQuery(quantitiesQuery).data ?? [];
  const [bureau, setBureau] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const lacks = (text: string) => (tried && text.trim() === '' ? t('step.required') : null);
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const { code, name, reason } = bureau;
        if ([code, name.zh, name.en, reason].every((each) => each.trim() !== '')) onAdd({ ...bureau, code: code.trim() });
      }}
    >
      <div className="bd form">
        <TextField
          id="bureau-code"
          label={t('bureau.codeRequired')}
          hint={t('bureau.codeHint')}
          wrong={lacks(bureau.code)}
          maxLength={40}
          value={bureau.code}
          onChange={(code) => setBureau({ ...bureau, code })}
        />
        <div className="pair">
          <TextField
            id="bureau-zh"
            label={t('bureau.nameZh')}
            wrong={lacks(bureau.name.zh)}
            value={bureau.name.zh}
            onChange={(zh) => setBureau({ ...bureau, name: { ...bureau.name, zh } })}
          />
          <TextField
            id="bureau-en"
            label={t('bureau.nameEn')}
            wrong={lacks(bureau.name.en)}
            value={bureau.name.en}
            onChange={(en) => setBureau({ ...bureau, name: { ...bureau.name, en } })}
          />
        </div>
        <Choices
          id="bureau-quantities"
          legend={t('bureau.quantities')}
          hint={t('bureau.quantitiesHint')}
          options={quantities.map((each) => ({ value: each.code, text: say(each.name) }))}
          chosen={bureau.quantities}
          onChange={(chosen) => setBureau({ ...bureau, quantities: chosen })}
        />
        <ReasonField
          id="bureau-reason"
          label={t('step.reason')}
          wrong={lacks(bureau.reason)}
          value={bureau.reason}
          onChange={(reason) => setBureau({ ...bureau, reason })}
        />
        {problem !== null && <ProblemView problem={asProblem(problem)} heading={t('bureau.notAdded')} />}
        <p className="row">
          <button type="submit" className="btn pri" disabled={busy}>
            {t(busy ? 'bureau.adding' : 'bureau.addDo')}
          </button>
          <Link className="btn" to="/bureaus">
            {t('bureau.addNot')}
          </Link>
        </p>
      </div>
    </form>
  );
}
