import { useLinked } from './figure.tsx';

interface Props {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** On or off. */
export function Toggle({ label, value, onChange }: Props) {
  useLinked({
    label,
    value: value ? 'on' : 'off',
    take: (text) => onChange(text === 'on'),
    takes: '“on” or “off”',
  });
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
