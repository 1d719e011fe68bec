import { useId } from 'react';
import { useLinked } from './figure.tsx';

interface Props<Name extends string> {
  label: string;
  options: readonly Name[];
  value: Name;
  onChange: (value: Name) => void;
}

const MOST_BUTTONS = 5;

/** One of several: buttons side by side while they are few, a list when they are many. */
export function Choice<Name extends string>({ label, options, value, onChange }: Props<Name>) {
  const id = useId();
  useLinked({
    label,
    value,
    take: (text) =>
      options.filter((option) => option === text).forEach((option) => onChange(option)),
    takes: options.map((option) => `“${option}”`).join(' or '),
  });
  if (options.length > MOST_BUTTONS) {
    return (
      <div className="choice">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(options[event.currentTarget.selectedIndex])}
        >
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-buttons">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{option}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
