import type { FormSchema } from './schema.ts';

/** What is wrong with one field, and the number that its limit is. */
export interface Fault {
  /** `visitors/1`, `findings/0/asOf` */
  path: string;
  code:
    | 'required'
    | 'too-short'
    | 'too-long'
    | 'too-few'
    | 'too-many'
    | 'too-small'
    | 'too-large'
    | 'not-a-date'
    | 'pattern';
  limit?: number;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || value === null;

/** The branch of a `oneOf` whose constants the value holds. */
export function branchOf(schema: FormSchema, value: unknown): FormSchema | undefined {
  const held = (value ?? {}) as Record<string, unknown>;
  return schema.oneOf?.find((branch) =>
    Object.entries(branch.properties ?? {}).every(
      ([name, { const: only }]) => only === undefined || held[name] === only,
    ),
  );
}

/** The property that tells the branches apart. */
export const discriminatorOf = (schema: FormSchema): string | undefined =>
  Object.entries(schema.oneOf?.[0]?.properties ?? {}).find(([, { const: only }]) => only !== undefined)?.[0];

/** What a form still lacks, field by field. The service checks everything again. */
export function check(schema: FormSchema, value: unknown, path = ''): Fault[] {
  if (schema.oneOf) {
    const branch = branchOf(schema, value);
    const name = discriminatorOf(schema);
    return branch ? check(branch, value, path) : [{ path: join(path, name ?? ''), code: 'required' }];
  }
  if (schema.type === 'object') return checkObject(schema, (value ?? {}) as Record<string, unknown>, path);
  if (schema.type === 'array') return checkArray(schema, Array.isArray(value) ? value : [], path);
  if (schema.type === 'string' && typeof value === 'string') return checkText(schema, value, path);
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum)
      return [{ path, code: 'too-small', limit: schema.minimum }];
    if (schema.maximum !== undefined && value > schema.maximum)
      return [{ path, code: 'too-large', limit: schema.maximum }];
  }
  return [];
}

function checkObject(schema: FormSchema, value: Record<string, unknown>, path: string): Fault[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = join(path, name);
    const given = value[name];
    const isList = field.type === 'array';
    if (isEmpty(given) && !(isList && schema.required?.includes(name))) {
      return schema.required?.includes(name) ? [{ path: at, code: 'required' as const }] : [];
    }
    return check(field, given, at);
  });
}

function checkArray(schema: FormSchema, value: readonly unknown[], path: string): Fault[] {
  const few = schema.minItems !== undefined && value.length < schema.minItems;
  const many = schema.maxItems !== undefined && value.length > schema.maxItems;
  return [
    ...(few ? [{ path, code: 'too-few' as const, limit: schema.minItems as number }] : []),
    ...(many ? [{ path, code: 'too-many' as const, limit: schema.maxItems as number }] : []),
    ...value.flatMap((item, index) => {
      const at = join(path, String(index));
      return isEmpty(item) ? [{ path: at, code: 'required' as const }] : check(schema.items ?? {}, item, at);
    }),
  ];
}

function checkText(schema: FormSchema, value: string, path: string): Fault[] {
  if (schema.minLength !== undefined && value.trim().length < schema.minLength)
    return [{ path, code: 'too-short', limit: schema.minLength }];
  if (schema.maxLength !== undefined && value.length > schema.maxLength)
    return [{ path, code: 'too-long', limit: schema.maxLength }];
  if (schema.format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return [{ path, code: 'not-a-date' }];
  if (schema.pattern && !schema.format && !new RegExp(schema.pattern).test(value)) return [{ path, code: 'pattern' }];
  return [];
}

const join = (path: string, name: string): string => (path ? `${path}/${name}` : name);

/** What is sent: fields that were left empty are left out, and those of another branch too. */
export function cleaned(schema: FormSchema, value: unknown): unknown {
  if (schema.oneOf) {
    const branch = branchOf(schema, value);
    return branch ? cleaned(branch, value) : value;
  }
  if (schema.type === 'array')
    return (Array.isArray(value) ? value : []).map((item) => cleaned(schema.items ?? {}, item));
  if (schema.type !== 'object') return typeof value === 'string' ? value.trim() : value;
  const given = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      const kept = given[name];
      if (kept === undefined || kept === '') return [];
      if (kept === null && name !== 'value') return [];
      return [[name, cleaned(field, kept)]];
    }),
  );
}
