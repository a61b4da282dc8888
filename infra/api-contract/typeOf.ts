type Schema = { [key: string]: unknown };

/** The TypeScript type of a JSON Schema, as written in our OpenAPI document. Components are referred to by name. */
export function typeOf(schema: unknown): string {
  if (schema === true || schema === undefined) return 'unknown';
  if (schema === false) return 'never';
  const { $ref, const: constant, enum: values, anyOf, oneOf, allOf, type } = schema as Schema & { $ref?: string };
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1);
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(values)) return union(values.map((value) => JSON.stringify(value)));
  if (Array.isArray(oneOf)) return union(oneOf.map(typeOf));
  if (Array.isArray(anyOf)) return union(anyOf.map(typeOf));
  if (Array.isArray(allOf)) return allOf.map((part) => parenthesised(typeOf(part))).join(' & ');
  if (Array.isArray(type)) return union(type.map((each) => typeOf({ ...(schema as Schema), type: each })));
  return byType(type, schema as Schema);
}

function byType(type: unknown, schema: Schema): string {
  switch (type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `${parenthesised(typeOf(schema.items))}[]`;
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function objectOf({ properties, required, additionalProperties }: Schema): string {
  const names = new Set(Array.isArray(required) ? required : []);
  const fields = Object.entries((properties ?? {}) as Record<string, Schema>).map(([name, field]) => {
    const type = typeOf(field);
    const note = typeof field.description === 'string' ? `/** ${field.description.replaceAll('*/', '* /')} */ ` : '';
    return `${note}${nameOf(name)}${names.has(name) ? `: ${type}` : `?: ${type} | undefined`};`;
  });
  const open = additionalProperties !== undefined && additionalProperties !== false;
  if (fields.length === 0) return open ? `Record<string, ${typeOf(additionalProperties)}>` : 'Record<string, never>';
  // An index signature would have to admit the types of all named fields: only `unknown` always does.
  return `{ ${[...fields, ...(open ? ['[name: string]: unknown;'] : [])].join(' ')} }`;
}

const nameOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
const union = (types: string[]): string => [...new Set(types)].join(' | ') || 'never';
const parenthesised = (type: string): string => (/[|&] /.test(type) && !type.startsWith('{') ? `(${type})` : type);
