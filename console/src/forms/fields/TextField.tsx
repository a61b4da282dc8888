import type { FieldProps, Ties } from '../Field.tsx';

const short = 120;

/** One line, or several where the sheet leaves room for them. */
export function TextField({ schema, value, onChange, ties }: FieldProps & { ties: Ties }) {
  const text = typeof value === 'string' ? value : '';
  const common = {
    ...ties,
    className: 'field wide',
    value: text,
    maxLength: schema.maxLength,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value || undefined),
  };
  if ((schema.maxLength ?? 0) <= short) return <input {...common} />;
  return <textarea {...common} rows={text.length > 200 ? 6 : 3} />;
}
