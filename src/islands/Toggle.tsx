interface Props {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** On or off. */
export function Toggle({ label, value, onChange }: Props) {
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
