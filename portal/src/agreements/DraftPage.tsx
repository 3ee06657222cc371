import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { address, ask } from '../api/client';
import { agreementQuery, agreementsQuery, bureausQuery, districtsQuery, quantitiesQuery } from '../api/queries';
import { SHARED_FIELDS, SHARED_PURPOSES, type Agreement, type AgreementTerms } from '../api/records';
import { useLanguage } from '../language/language';
import { Choices, SelectField, TextField } from '../pieces/Fields';
import { Asked, PageHead } from '../pieces/Listing';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useTitle } from '../session/reader';

const NOTHING: AgreementTerms = {
  bureau: '',
  client: '',
  districts: [],
  quantities: [],
  fields: [],
  purposes: [],
  from: '',
  to: '',
  basis: '',
};

/** Drafts an agreement, or the next version of one. */
export default function DraftPage() {
  const { t } = useLanguage();
  const { id } = useParams();
  useTitle(t('agreement.documentTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/agreements">{t('nav.agreements')}</Link> /{' '}
        {id === undefined ? t('agreement.begin') : <Link to={`/agreements/${encodeURIComponent(id)}`}>{id}</Link>}
      </nav>
      <PageHead title={id === undefined ? t('agreement.begin') : t('agreement.reviseOf', { id })} what={t('agreement.draftWhat')} />
      {id === undefined ? <TermsForm id={null} version={null} before={NOTHING} /> : <NextVersion id={id} />}
    </>
  );
}

function NextVersion({ id }: { id: string }) {
  const { t } = useLanguage();
  const answer = useQuery(agreementQuery(id));
  return (
    <Asked answer={answer} unavailable={t('agreement.unavailable')}>
      {({ value, version }) => (
        <TermsForm key={version} id={id} version={version} before={written(value.draft?.terms ?? value.terms ?? NOTHING)} />
      )}
    </Asked>
  );
}

/** The terms without what is served beside them: the id is not written twice. */
function written({ bureau, client, districts, quantities, fields, purposes, from, to, basis }: AgreementTerms): AgreementTerms {
  return { bureau, client, districts, quantities, fields, purposes, from, to, basis };
}

function TermsForm({ id, version, before }: { id: string | null; version: number | null; before: AgreementTerms }) {
  const { t, say } = useLanguage();
  const names = useNames();
  const navigate = useNavigate();
  const client = useQueryClient();
  const bureaus = useQuery(bureausQuery).data ?? [];
  const districts = useQuery(districtsQuery).data ?? [];
  const quantities = useQuery(quantitiesQuery).data ?? [];
  const [name, setName] = useState('');
  const [terms, setTerms] = useState(before);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      id === null
        ? ask<Agreement>(address('/agreements'), { method: 'POST', body: { id: name.trim(), ...terms } })
        : ask<Agreement>(address(`/agreements/${encodeURIComponent(id)}`), { method: 'PUT', body: terms, version: version ?? 0 }),
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: agreementsQuery.queryKey });
      void navigate(`/agreements/${encodeURIComponent(saved.id)}`);
    },
  });
  const set = (part: Partial<AgreementTerms>) => setTerms({ ...terms, ...part });
  const lacks = (item: string | readonly string[]) => (tried && item.length === 0 ? t('step.required') : null);
  const whole = Object.values(terms).every((each) => each.length > 0) && (id !== null || name.trim() !== '');
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (whole) save.mutate();
      }}
    >
      <div className="bd form">
        {id === null && (
          <TextField id="agreement-id" label={t('agreement.idRequired')} hint={t('agreement.idHint')} wrong={lacks(name.trim())} value={name} onChange={setName} />
        )}
        <div className="pair">
          <SelectField id="agreement-bureau" label={t('agreement.bureau')} wrong={lacks(terms.bureau)} value={terms.bureau} onChange={(bureau) => set({ bureau })}>
            <option value="">{t('agreement.choose')}</option>
            {bureaus.map((each) => (
              <option key={each.code} value={each.code}>
                {say(each.name)}
              </option>
            ))}
          </SelectField>
          <TextField
            id="agreement-client"
            label={t('agreement.client')}
            hint={t('agreement.clientHint')}
            wrong={lacks(terms.client)}
            maxLength={60}
            value={terms.client}
            onChange={(account) => set({ client: account.trim() })}
          />
        </div>
        <div className="pair">
          <TextField id="agreement-from" type="date" label={t('agreement.from')} wrong={lacks(terms.from)} value={terms.from} onChange={(from) => set({ from })} />
          <TextField id="agreement-to" type="date" label={t('agreement.to')} wrong={lacks(terms.to)} value={terms.to} onChange={(to) => set({ to })} />
        </div>
        <Choices
          id="agreement-districts"
          legend={t('agreement.districts')}
          wrong={lacks(terms.districts)}
          options={districts.map((each) => ({ value: each.code, text: say(each.name) }))}
          chosen={terms.districts}
          onChange={(chosen) => set({ districts: chosen })}
        />
        <Choices
          id="agreement-quantities"
          legend={t('agreement.quantities')}
          wrong={lacks(terms.quantities)}
          options={quantities.map((each) => ({ value: each.code, text: say(each.name) }))}
          chosen={terms.quantities}
          onChange={(chosen) => set({ quantities: chosen })}
        />
        <Choices
          id="agreement-fields"
          legend={t('agreement.fields')}
          wrong={lacks(terms.fields)}
          options={SHARED_FIELDS.map((each) => ({ value: each, text: t(`agreement.fieldOf.${each}`) }))}
          chosen={terms.fields}
          onChange={(chosen) => set({ fields: chosen })}
        />
        <Choices
          id="agreement-purposes"
          legend={t('agreement.purposes')}
          hint={t('agreement.purposesHint')}
          wrong={lacks(terms.purposes)}
          options={SHARED_PURPOSES.map((each) => ({ value: each, text: names.purpose(each) }))}
          chosen={terms.purposes}
          onChange={(chosen) => set({ purposes: chosen })}
        />
        <TextField
          id="agreement-basis"
          label={t('agreement.basis')}
          hint={t('agreement.basisHint')}
          wrong={lacks(terms.basis.trim())}
          maxLength={200}
          value={terms.basis}
          onChange={(basis) => set({ basis })}
        />
        {tried && !whole && (
          <p className="said-wrong" role="alert">
            {t('agreement.notWhole')}
          </p>
        )}
        {save.isError && <ProblemView problem={asProblem(save.error)} heading={t('agreement.notSaved')} />}
        <p className="row">
          <button type="submit" className="btn pri" disabled={save.isPending}>
            {t('agreement.save')}
          </button>
          <Link className="btn" to={id === null ? '/agreements' : `/agreements/${encodeURIComponent(id)}`}>
            {t('agreement.leave')}
          </Link>
        </p>
      </div>
    </form>
  );
}
