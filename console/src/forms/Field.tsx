import { useId } from 'react';
import { useBoth } from '../texts/useLanguage.ts';
import { useForm } from './FormContext.ts';
import { AuthorisationsField } from './fields/AuthorisationsField.tsx';
import { BooleanField } from './fields/BooleanField.tsx';
import { DateField } from './fields/DateField.tsx';
import { DivisionField } from './fields/DivisionField.tsx';
import { EnumField } from './fields/EnumField.tsx';
import { FindingsField } from './fields/FindingsField.tsx';
import { ListField } from './fields/ListField.tsx';
import { ManyField } from './fields/ManyField.tsx';
import { MoneyField } from './fields/MoneyField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { PersonField } from './fields/PersonField.tsx';
import { PhotoField } from './fields/PhotoField.tsx';
import { RepeatedField } from './fields/RepeatedField.tsx';
import { TextField } from './fields/TextField.tsx';
import { labelOf } from './fieldWords.ts';
import { ObjectFields } from './ObjectFields.tsx';
import type { FormSchema } from './schema.ts';
import { formTexts } from './texts.ts';

export interface FieldProps {
  schema: FormSchema;
  name: string;
  path: string;
  value: unknown;
  onChange(value: unknown): void;
}

/** What a control is tied to its label and its fault by. */
export interface Ties {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  disabled: boolean;
}

/** One field with its label and what is wrong with it; which control it has follows from its schema. */
export function Field(props: FieldProps & { required: boolean }) {
  const { schema, name, path, required } = props;
  const t = formTexts.useTexts();
  const both = useBoth();
  const { faults, disabled } = useForm();
  const id = useId();
  const fault = faults.get(path);
  const label = both(labelOf(name, schema.title));
  const ties: Ties = {
    id,
    disabled,
    ...(fault && { 'aria-describedby': `${id}-fault`, 'aria-invalid': true as const }),
  };
  const group = isGroup(schema, name);
  const Caption = group ? 'div' : 'label';
  return (
    <div className={`form-field ${fault ? 'at-fault' : ''}`} data-path={path}>
      <Caption className="caption" id={`${id}-label`} {...(!group && { htmlFor: id })}>
        {label}
        {!required && <span className="muted small"> {t('optional')}</span>}
      </Caption>
      <Control {...props} ties={ties} label={label} />
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

const isGroup = (schema: FormSchema, name: string): boolean =>
  schema.type === 'array' ||
  schema.type === 'object' ||
  schema.type === 'boolean' ||
  schema.enum !== undefined ||
  name === 'proof';

function Control(props: FieldProps & { ties: Ties; label: string }) {
  const { schema, name } = props;
  if (name === 'findings' && schema.type === 'array') return <FindingsField {...props} />;
  if (name === 'authorisations') return <AuthorisationsField {...props} />;
  if (name === 'proof') return <PhotoField {...props} />;
  if (name === 'personId') return <PersonField {...props} />;
  if (name === 'division' || name === 'township') return <DivisionField {...props} />;
  if (schema.enum) return <EnumField {...props} />;
  if (schema.type === 'boolean') return <BooleanField {...props} />;
  if (schema.type === 'object') return <ObjectFields {...props} />;
  if (schema.type === 'array') {
    if (schema.items?.enum) return <ManyField {...props} />;
    if (schema.items?.type === 'object' || schema.items?.oneOf) return <RepeatedField {...props} />;
    return <ListField {...props} />;
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return /fen$/i.test(name) ? <MoneyField {...props} /> : <NumberField {...props} />;
  }
  if (schema.format === 'date') return <DateField {...props} />;
  return <TextField {...props} />;
}
