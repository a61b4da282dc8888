import { Radio } from 'antd';
import { common } from '../../texts/common.ts';
import type { FieldProps, Ties } from '../Field.tsx';

/** Yes or no, said outright: an empty box would not tell a no from a question not asked. */
export function BooleanField({ value, onChange, ties }: FieldProps & { ties: Ties }) {
  const t = common.useTexts();
  return (
    <Radio.Group
      aria-labelledby={`${ties.id}-label`}
      disabled={ties.disabled}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
    />
  );
}
