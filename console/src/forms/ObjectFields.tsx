import { branchOf, discriminatorOf } from './check.ts';
import { Field, type FieldProps } from './Field.tsx';
import { OutcomeField } from './fields/OutcomeField.tsx';
import type { FormSchema } from './schema.ts';

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
