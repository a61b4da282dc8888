import { Checkbox } from 'antd';
import { useBoth } from '../../texts/useLanguage.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { valueWords } from '../valueWords.ts';

/** Any of a few values. */
export function ManyField({ schema, value, onChange, ties, label }: FieldProps & { ties: Ties; label: string }) {
  const both = useBoth();
  return (
    <fieldset aria-label={label} className="bare">
      <Checkbox.Group
        disabled={ties.disabled}
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
        options={(schema.items?.enum ?? []).map((each) => ({
          value: each,
          label: both(valueWords[each] ?? { zh: each, en: each }),
        }))}
      />
    </fieldset>
  );
}
