import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { serverNow } from '../../api/clock.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { formTexts } from '../texts.ts';

export function DateField({ value, onChange, ties }: FieldProps & { ties: Ties }) {
  const t = formTexts.useTexts();
  return (
    <div className="with-button">
      <input
        {...ties}
        type="date"
        className="field"
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      <button
        type="button"
        className="plain"
        disabled={ties.disabled}
        onClick={() => onChange(shanghaiDateOf(serverNow()))}
      >
        {t('today')}
      </button>
    </div>
  );
}
