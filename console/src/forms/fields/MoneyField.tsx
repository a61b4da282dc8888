import { useState } from 'react';
import { common } from '../../texts/common.ts';
import type { FieldProps, Ties } from '../Field.tsx';

/** Typed in yuan, kept in whole fen. */
export function MoneyField({ value, onChange, ties }: FieldProps & { ties: Ties }) {
  const t = common.useTexts();
  const [text, setText] = useState(typeof value === 'number' ? String(value / 100) : '');
  return (
    <div className="with-button">
      <input
        {...ties}
        inputMode="decimal"
        className="field"
        value={text}
        onChange={({ target }) => {
          if (!/^\d{0,10}(\.\d{0,2})?$/.test(target.value)) return;
          setText(target.value);
          onChange(target.value === '' ? undefined : Math.round(Number(target.value) * 100));
        }}
      />
      <span className="muted">{t('yuan')}</span>
    </div>
  );
}
