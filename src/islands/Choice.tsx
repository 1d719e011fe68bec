import { useId } from 'react';
import type { Linked } from './figure-state.ts';
import { useLinked } from './figure.tsx';

interface Props<Name extends string> {
  label: string;
  options: readonly Name[];
  value: Name;
  onChange: (value: Name) => void;
  /** Whether a link to the figure carries the choice; it does unless told otherwise. */
  linked?: boolean;
}

const MOST_BUTTONS = 5;

/** One of several: buttons side by side while they are few, a list when they are many. */
export function Choice<Name extends string>(props: Props<Name>) {
  const { label, options, value, onChange, linked = true } = props;
  const id = useId();
  useLinked(linked ? linkedChoice(props) : undefined);
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

/** A choice as links carry it. */
export function linkedChoice<Name extends string>(choice: Props<Name>): Linked {
  const { label, options, value, onChange } = choice;
  return {
    ...{ label, value },
    take: (text) => options.filter((each) => each === text).forEach((each) => onChange(each)),
    takes: options.map((each) => `“${each}”`).join(' or '),
  };
}
