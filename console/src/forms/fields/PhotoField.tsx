import type { FieldProps, Ties } from '../Field.tsx';

/** The number or key under which the photograph or the signed page lies in the file. */
export function PhotoField({ schema, value, onChange, ties, label }: FieldProps & { ties: Ties; label: string }) {
  return (
    <input
      {...ties}
      aria-label={label}
      className="field wide"
      maxLength={schema.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    />
  );
}
