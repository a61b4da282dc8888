import { Radio } from 'antd';
import { useBoth } from '../../texts/useLanguage.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { useForm } from '../FormContext.ts';
import { formTexts } from '../texts.ts';
import { valueWords } from '../valueWords.ts';

const few = 4;

/** A few values stand in sight; many open from a list. */
export function EnumField({ schema, name, value, onChange, ties, label }: FieldProps & { ties: Ties; label: string }) {
  const t = formTexts.useTexts();
  const both = useBoth();
  const { task } = useForm();
  const options = schema.enum ?? [];
  const proposed = name === 'category' ? task.determination?.category : undefined;
  const word = (each: string) =>
    `${both(valueWords[each] ?? { zh: each, en: each })}${each === proposed ? `（${t('proposal')}）` : ''}`;
  if (options.length <= few) {
    return (
      <Radio.Group
        aria-labelledby={`${ties.id}-label`}
        disabled={ties.disabled}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={options.map((each) => ({ value: each, label: word(each) }))}
      />
    );
  }
  return (
    <select
      {...ties}
      aria-label={label}
      className="field"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{t('choose')}</option>
      {options.map((each) => (
        <option key={each} value={each}>
          {word(each)}
        </option>
      ))}
    </select>
  );
}
