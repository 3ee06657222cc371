import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address, ask } from '../api/client';
import { quantitiesQuery, submissionQuery } from '../api/queries';
import type { MappedColumn, Submission } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';

const PLAIN = ['creditCode', 'quarter', 'quantity', 'value', 'unit', 'basis', 'revision', 'ignored'] as const;

/** What each column holds, and where it was not recognised, the choice. */
export function Columns({ submission, mapping }: { submission: Submission; mapping: NonNullable<Submission['mapping']> }) {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const client = useQueryClient();
  const [open, setOpen] = useState(submission.state === 'mapping-needed');
  const map = useMutation({
    mutationFn: (columns: { column: string; meaning: string; quantity?: string }[]) =>
      ask<Submission>(address(`/submissions/${encodeURIComponent(submission.id)}/mapping`), { method: 'PUT', body: { columns } }),
    onSuccess: (answer) => client.setQueryData(submissionQuery(purpose, submission.id).queryKey, answer),
  });
  const changeable = submission.state === 'mapping-needed' || submission.state === 'checked';
  return (
    <section className="card part" aria-label={t('submission.columns')}>
      <div className="h">
        <h2>{t('submission.columns')}</h2>
        <span className="s13 muted">{t('submission.sheet', { sheet: mapping.sheet, row: mapping.headingRow })}</span>
        <div className="right">
          {changeable && !open && (
            <button type="button" className="btn sm" onClick={() => setOpen(true)}>
              {t('submission.changeColumns')}
            </button>
          )}
        </div>
      </div>
      <div className="bd">
        {changeable && open ? (
          <ChangeColumns
            columns={mapping.columns}
            busy={map.isPending}
            onDone={(columns) => map.mutate(columns, { onSuccess: () => setOpen(false) })}
          />
        ) : (
          <div className="row wrap">
            {mapping.columns.map((column) => (
              <span key={column.column} className={column.meaning === 'unknown' ? 'tag warn dash' : 'tag'}>
                {column.heading || column.column}
                <Icon name="right" />
                <Meaning column={column} />
              </span>
            ))}
          </div>
        )}
        {map.isError && <ProblemView problem={asProblem(map.error)} />}
      </div>
    </section>
  );
}

function Meaning({ column }: { column: MappedColumn }) {
  const { t, unit } = useLanguage();
  const names = useNames();
  const meaning = column.quantity ? names.quantity(column.quantity) : t(`submission.meaning.${column.meaning}` as 'submission.meaning.value');
  return (
    <b>
      {meaning}
      {column.unit && ` ${unit(column.unit)}`}
      {column.basis && ` · ${t(`fact.basisOf.${column.basis}` as 'fact.basisOf.own')}`}
    </b>
  );
}

function ChangeColumns({
  columns,
  busy,
  onDone,
}: {
  columns: readonly MappedColumn[];
  busy: boolean;
  onDone: (columns: { column: string; meaning: string; quantity?: string }[]) => void;
}) {
  const { t, say } = useLanguage();
  const quantities = useQuery(quantitiesQuery).data ?? [];
  const given = (column: MappedColumn) => (column.quantity ? `fact:${column.quantity}` : column.meaning);
  const [chosen, setChosen] = useState<Record<string, string>>(() => Object.fromEntries(columns.map((each) => [each.column, given(each)])));
  return (
    <form
      className="col"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(
          columns
            .filter((each) => chosen[each.column] !== given(each) && chosen[each.column] !== 'unknown')
            .map((each) => {
              const [meaning, quantity] = chosen[each.column]!.split(':');
              return { column: each.column, meaning: meaning!, ...(quantity ? { quantity } : {}) };
            }),
        );
      }}
    >
      {columns.map((column) => (
        <div key={column.column} className="row wrap">
          <label htmlFor={`column-${column.column}`} style={{ minWidth: 180 }}>
            <span className="mono muted">{column.column}</span> {column.heading}
          </label>
          <span className="field">
            <select
              id={`column-${column.column}`}
              value={chosen[column.column]}
              onChange={(event) => setChosen({ ...chosen, [column.column]: event.target.value })}
            >
              {column.meaning === 'unknown' && <option value="unknown">{t('submission.meaning.unknown')}</option>}
              {PLAIN.map((each) => (
                <option key={each} value={each}>
                  {t(`submission.meaning.${each}`)}
                </option>
              ))}
              {quantities.map((each) => (
                <option key={each.code} value={`fact:${each.code}`}>
                  {say(each.name)}
                </option>
              ))}
            </select>
          </span>
        </div>
      ))}
      <p>
        <button type="submit" className="btn pri" disabled={busy}>
          {t('submission.useColumns')}
        </button>
      </p>
    </form>
  );
}
