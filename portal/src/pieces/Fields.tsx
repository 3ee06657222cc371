import type { ReactNode, Ref } from 'react';

/** Words under a control: how to write it, or what is wrong with it. */
function Under({ id, hint, wrong }: { id: string; hint?: string | undefined; wrong?: string | null | undefined }) {
  return (
    <>
      {hint && (
        <p className="s13 muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="said-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

const describedBy = (id: string, hint?: string, wrong?: string | null) =>
  [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined;

/** One line to write in: its label above, how to write it under it. */
export function TextField({
  id,
  label,
  hint,
  wrong,
  value,
  onChange,
  type = 'text',
  maxLength = 100,
}: {
  id: string;
  label: string;
  hint?: string;
  wrong?: string | null;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'number';
  maxLength?: number;
}) {
  return (
    <div>
      <label className="b" htmlFor={id}>
        {label}
      </label>
      <span className={wrong ? 'field wide faulty' : 'field wide'}>
        <input
          id={id}
          type={type}
          maxLength={maxLength}
          autoComplete="off"
          aria-invalid={Boolean(wrong)}
          aria-describedby={describedBy(id, hint, wrong)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      <Under id={id} hint={hint} wrong={wrong} />
    </div>
  );
}

/** One of a list that is too long for radio buttons. */
export function SelectField({
  id,
  label,
  wrong,
  value,
  onChange,
  children,
}: {
  id: string;
  label: string;
  wrong?: string | null;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <div>
      <label className="b" htmlFor={id}>
        {label}
      </label>
      <span className={wrong ? 'field wide faulty' : 'field wide'}>
        <select
          id={id}
          aria-invalid={Boolean(wrong)}
          aria-describedby={describedBy(id, undefined, wrong)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      </span>
      <Under id={id} wrong={wrong} />
    </div>
  );
}

/** Why something is done: the line that stays in the record. */
export function ReasonField({
  id,
  label,
  wrong,
  value,
  onChange,
  maxLength = 1000,
  area,
}: {
  id: string;
  label: string;
  wrong?: string | null;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  area?: Ref<HTMLTextAreaElement>;
}) {
  return (
    <div>
      <label className="b" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className={wrong ? 'area faulty' : 'area'}
        rows={3}
        maxLength={maxLength}
        aria-invalid={Boolean(wrong)}
        aria-describedby={describedBy(id, undefined, wrong)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Under id={id} wrong={wrong} />
    </div>
  );
}

/** Any number of a list, each a box to tick. */
export function Choices({
  id,
  legend,
  hint,
  wrong,
  options,
  chosen,
  onChange,
}: {
  id: string;
  legend: string;
  hint?: string;
  wrong?: string | null;
  options: readonly { value: string; text: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  return (
    <fieldset aria-describedby={describedBy(id, hint, wrong)}>
      <legend className="b">{legend}</legend>
      <div className={wrong ? 'boxes faulty' : 'boxes'}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))
              }
            />
            {option.text}
          </label>
        ))}
      </div>
      <Under id={id} hint={hint} wrong={wrong} />
    </fieldset>
  );
}
