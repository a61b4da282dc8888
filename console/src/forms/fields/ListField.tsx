import type { FieldProps, Ties } from '../Field.tsx';
import { useForm } from '../FormContext.ts';
import { formTexts } from '../texts.ts';

/** Lines of text: papers, names. The first ones that the sheet asks for stand there already. */
export function ListField({
  schema,
  name,
  path,
  value,
  onChange,
  ties,
  label,
}: FieldProps & { ties: Ties; label: string }) {
  const t = formTexts.useTexts();
  const { faults } = useForm();
  const given = Array.isArray(value) ? (value as string[]) : [];
  const least = Math.max(schema.minItems ?? 1, 1);
  const lines = given.length >= least ? given : [...given, ...Array<string>(least - given.length).fill('')];
  const people = name === 'visitors' || name === 'attended';
  const set = (index: number, text: string) => onChange(lines.map((line, at) => (at === index ? text : line)));
  return (
    <fieldset className="bare lines" aria-label={label}>
      {lines.map((line, index) => {
        const fault = faults.get(`${path}/${index}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <div key={index} className="with-button">
            <input
              className="field wide"
              aria-label={`${label} ${index + 1}`}
              aria-invalid={fault ? true : undefined}
              placeholder={t(people ? 'person' : 'item', { n: index + 1 })}
              disabled={ties.disabled}
              maxLength={schema.items?.maxLength}
              value={line}
              onChange={({ target }) => set(index, target.value)}
            />
            {lines.length > least && (
              <button
                type="button"
                className="plain"
                disabled={ties.disabled}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              >
                {t('remove')}
              </button>
            )}
          </div>
        );
      })}
      {lines.length < (schema.maxItems ?? 20) && (
        <button type="button" className="plain add" disabled={ties.disabled} onClick={() => onChange([...lines, ''])}>
          + {t(people ? 'addPerson' : 'add')}
        </button>
      )}
    </fieldset>
  );
}
