import type { FieldProps, Ties } from '../Field.tsx';

export function NumberField({ schema, value, onChange, ties }: FieldProps & { ties: Ties }) {
  return (
    <input
      {...ties}
      type="number"
      inputMode="numeric"
      className="field"
      min={schema.minimum}
      max={schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? schema.maximum : undefined}
      step={1}
      value={typeof value === 'number' ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : Math.trunc(Number(target.value)))}
    />
  );
}
