import type { AgreementTerms } from '../api/records';
import { useLanguage } from '../language/language';
import { useNames } from '../session/places';

const ROWS = ['bureau', 'client', 'term', 'districts', 'quantities', 'fields', 'purposes', 'basis'] as const;

type Row = (typeof ROWS)[number];

/** The terms of an agreement, row by row; where there are terms before them, what differs is marked. */
export function TermsList({ terms, before = null }: { terms: AgreementTerms; before?: AgreementTerms | null }) {
  const { t } = useLanguage();
  const said = useTermsInWords();
  return (
    <dl className="kv">
      {ROWS.map((row) => (
        <div key={row} style={{ display: 'contents' }}>
          <dt>{t(`agreement.${row}`)}</dt>
          <dd>
            {said(terms, row)}
            {before !== null && said(before, row) !== said(terms, row) && <span className="tag warn apart">{t('agreement.changed')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useTermsInWords(): (terms: AgreementTerms, row: Row) => string {
  const { t } = useLanguage();
  const names = useNames();
  const all = (codes: readonly string[], name: (code: string) => string) => codes.map(name).join(t('step.and'));
  return (terms, row) => {
    switch (row) {
      case 'bureau':
        return names.bureau(terms.bureau);
      case 'client':
        return terms.client;
      case 'term':
        return `${terms.from} – ${terms.to}`;
      case 'districts':
        return all(terms.districts, names.district);
      case 'quantities':
        return all(terms.quantities, names.quantity);
      case 'fields':
        return all(terms.fields, (field) => t(`agreement.fieldOf.${field}` as 'agreement.fieldOf.facts', field));
      case 'purposes':
        return all(terms.purposes, names.purpose);
      case 'basis':
        return terms.basis;
    }
  };
}
