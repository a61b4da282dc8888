import { useId } from 'react';
import { useBoth } from '../texts/useLanguage.ts';
import { branchOf, discriminatorOf } from './check.ts';
import { useForm } from './FormContext.ts';
import { BooleanField } from './fields/BooleanField.tsx';
import { DateField } from './fields/DateField.tsx';
import { DivisionField } from './fields/DivisionField.tsx';
import { EnumField } from './fields/EnumField.tsx';
import { FindingsField } from './fields/FindingsField.tsx';
import { ListField } from './fields/ListField.tsx';
import { ManyField } from './fields/ManyField.tsx';
import { MoneyField } from './fields/MoneyField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { OutcomeField } from './fields/OutcomeField.tsx';
import { PersonField } from './fields/PersonField.tsx';
import { PhotoField } from './fields/PhotoField.tsx';
import { PhotosField } from './fields/PhotosField.tsx';
import { RepeatedField } from './fields/RepeatedField.tsx';
import { TextField } from './fields/TextField.tsx';
import { labelOf } from './fieldWords.ts';
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
  if (name === 'authorisations') return <RepeatedField {...props} Entry={ObjectFields} />;
  if (name === 'photos') return <PhotosField {...props} />;
  if (name === 'proof') return <PhotoField {...props} />;
  if (name === 'personId') return <PersonField {...props} />;
  if (name === 'division' || name === 'township') return <DivisionField {...props} />;
  if (schema.enum) return <EnumField {...props} />;
  if (schema.type === 'boolean') return <BooleanField {...props} />;
  if (schema.type === 'object') return <ObjectFields {...props} />;
  if (schema.type === 'array') {
    if (schema.items?.enum) return <ManyField {...props} />;
    if (schema.items?.type === 'object' || schema.items?.oneOf)
      return <RepeatedField {...props} Entry={ObjectFields} />;
    return <ListField {...props} />;
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return /fen$/i.test(name) ? <MoneyField {...props} /> : <NumberField {...props} />;
  }
  if (schema.format === 'date') return <DateField {...props} />;
  return <TextField {...props} />;
}

type ObjectFieldsProps = Pick<FieldProps, 'schema' | 'path' | 'value' | 'onChange'> & {
  rows?: readonly (readonly string[])[] | undefined;
};

/** The fields of a sheet, row by row; with branches, the choice between them first, then the fields of the chosen one. */
export function ObjectFields({ schema, path, value, onChange, rows }: ObjectFieldsProps) {
  const held = (value ?? {}) as Record<string, unknown>;
  const branch = schema.oneOf ? branchOf(schema, held) : schema;
  const discriminator = discriminatorOf(schema);
  const names = Object.keys(branch?.properties ?? {}).filter((name) => name !== discriminator);
  const laidOut = (rows ?? []).map((row) => row.filter((name) => names.includes(name)));
  const rest = names.filter((name) => !laidOut.some((row) => row.includes(name))).map((name) => [name]);
  const change = (name: string) => (next: unknown) => onChange({ ...held, [name]: next });
  return (
    <>
      {discriminator && (
        <OutcomeField
          name={discriminator}
          path={path ? `${path}/${discriminator}` : discriminator}
          options={(schema.oneOf ?? []).map((each) => constantOf(each, discriminator))}
          value={held[discriminator]}
          onChange={change(discriminator)}
        />
      )}
      {[...laidOut, ...rest]
        .filter((row) => row.length > 0)
        .map((row) => (
          <div key={row.join()} className="form-row">
            {row.map((name) => (
              <Field
                key={name}
                schema={branch?.properties?.[name] ?? {}}
                name={name}
                path={path ? `${path}/${name}` : name}
                value={held[name]}
                onChange={change(name)}
                required={branch?.required?.includes(name) ?? false}
              />
            ))}
          </div>
        ))}
    </>
  );
}

const constantOf = (schema: FormSchema, name: string): string => String(schema.properties?.[name]?.const ?? '');
