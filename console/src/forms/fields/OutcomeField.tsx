import { Radio } from 'antd';
import { useId } from 'react';
import { useBoth } from '../../texts/useLanguage.ts';
import { useForm } from '../FormContext.ts';
import { labelOf } from '../fieldWords.ts';
import { valueWords } from '../valueWords.ts';

interface OutcomeFieldProps {
  name: string;
  path: string;
  options: readonly string[];
  value: unknown;
  onChange(value: unknown): void;
}

/** What the sheet comes to; the rest of it follows from the choice. */
export function OutcomeField({ name, path, options, value, onChange }: OutcomeFieldProps) {
  const both = useBoth();
  const id = useId();
  const { faults, disabled } = useForm();
  const fault = faults.get(path);
  return (
    <div className={`form-field ${fault ? 'at-fault' : ''}`} data-path={path}>
      <div className="caption" id={id}>
        {both(labelOf(name, undefined))}
      </div>
      <Radio.Group
        aria-labelledby={id}
        disabled={disabled}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={options.map((each) => ({ value: each, label: both(valueWords[each] ?? { zh: each, en: each }) }))}
      />
      {fault && <p className="fault">{fault}</p>}
    </div>
  );
}
