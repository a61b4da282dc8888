import type { FieldProps, Ties } from '../Field.tsx';
import { Photos } from '../Photos.tsx';

export function PhotosField({ schema, value, onChange, ties, label }: FieldProps & { ties: Ties; label: string }) {
  return (
    <Photos
      label={label}
      most={schema.maxItems ?? 12}
      disabled={ties.disabled}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
    />
  );
}
