interface ReasonFieldProps {
  caption: string;
  value: string;
  onChange(value: string): void;
}

/** One line for why something is done; the API takes as many signs. */
export function ReasonField({ caption, value, onChange }: ReasonFieldProps) {
  return (
    <label className="form-field">
      <span className="caption">{caption}</span>
      <input className="field wide" maxLength={500} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
