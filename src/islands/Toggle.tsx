import { useLinked } from './figure.tsx';

interface Props {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  /** Whether a link to the figure carries the value; it does unless told otherwise. */
  linked?: boolean;
}

/** On or off. */
export function Toggle({ label, value, onChange, linked = true }: Props) {
  const link = {
    label,
    value: value ? 'on' : 'off',
    take: (text: string) => onChange(text === 'on'),
    takes: '“on” or “off”',
  };
  useLinked(linked ? link : undefined);
  return (
    <label className="toggle">
      <input
        type="checkbox"
        role="switch"
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
