import type { ComponentType } from 'react';
import type { FieldProps, Ties } from '../Field.tsx';
import { formTexts } from '../texts.ts';

/** Several entries of the same shape. */
export function RepeatedField({
  schema,
  path,
  value,
  onChange,
  ties,
  label,
  Entry,
}: FieldProps & {
  ties: Ties;
  label: string;
  Entry: ComponentType<Pick<FieldProps, 'schema' | 'path' | 'value' | 'onChange'>>;
}) {
  const t = formTexts.useTexts();
  const given = Array.isArray(value) ? (value as unknown[]) : [];
  const entries = given.length === 0 && (schema.minItems ?? 0) > 0 ? [{}] : given;
  return (
    <fieldset className="bare" aria-label={label}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place.
        <div key={index} className="entry">
          <Entry
            schema={schema.items ?? {}}
            path={`${path}/${index}`}
            value={entry}
            onChange={(next) => onChange(entries.map((each, at) => (at === index ? next : each)))}
          />
          {entries.length > (schema.minItems ?? 0) && (
            <button
              type="button"
              className="plain"
              disabled={ties.disabled}
              onClick={() => onChange(entries.filter((_, at) => at !== index))}
            >
              {t('remove')}
            </button>
          )}
        </div>
      ))}
      {entries.length < (schema.maxItems ?? 20) && (
        <button type="button" className="plain add" disabled={ties.disabled} onClick={() => onChange([...entries, {}])}>
          + {t('add')}
        </button>
      )}
    </fieldset>
  );
}
