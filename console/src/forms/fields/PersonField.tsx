import { useFactWords } from '../../facts/useFactWords.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { useForm } from '../FormContext.ts';
import { formTexts } from '../texts.ts';

/** One of the people whom the task concerns. */
export function PersonField({ value, onChange, ties }: FieldProps & { ties: Ties }) {
  const t = formTexts.useTexts();
  const { task } = useForm();
  const words = useFactWords(task.persons);
  return (
    <select
      {...ties}
      className="field wide"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{t('choose')}</option>
      {task.persons.map(({ id, relation }) => (
        <option key={id} value={id}>
          {words.person(id)}
          {relation && ` · ${words.of('relation', relation)}`}
        </option>
      ))}
    </select>
  );
}
