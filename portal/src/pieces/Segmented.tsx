import { useId } from 'react';

/** A choice of two to four words; arrow keys move it, as radio buttons do. */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onChange: (value: T) => void;
  small?: boolean;
}) {
  const group = useId();
  return (
    <div className={props.small ? 'seg sm' : 'seg'} role="radiogroup" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </div>
  );
}
