import { childrenOf, countyOf } from '../../../../shared/identity/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { useForm } from '../FormContext.ts';
import { formTexts } from '../texts.ts';

/** Another place of the county. */
export function DivisionField({ value, onChange, ties }: FieldProps & { ties: Ties }) {
  const t = formTexts.useTexts();
  const words = useWords();
  const { task } = useForm();
  const own = task.case.township;
  const county = countyOf(own);
  return (
    <select
      {...ties}
      className="field wide"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{t('choose')}</option>
      {(county ? childrenOf(county) : [])
        .filter((place) => place !== own)
        .map((place) => (
          <option key={place} value={place}>
            {words.division(place)}
          </option>
        ))}
    </select>
  );
}
