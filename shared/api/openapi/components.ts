import * as z from 'zod';

export type JsonSchema = { [key: string]: unknown };

/** Collects named schemas: whatever has a title and is an object or a choice of forms is written once, by its name. */
export interface Components {
  schemas: Record<string, JsonSchema>;
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
}

export function createComponents(): Components {
  const schemas: Record<string, JsonSchema> = {};
  return {
    schemas,
    of(schema, io) {
      const made = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io,
        unrepresentable: 'any',
        reused: 'inline',
        cycles: 'ref',
      });
      const { $schema: _, $defs = {}, ...root } = made as JsonSchema & { $defs?: Record<string, JsonSchema> };
      const defined = new Map(Object.entries($defs).map(([name, definition]) => [`#/$defs/${name}`, definition]));
      return lift(root, { schemas, io, defined, inside: new Set() }) as JsonSchema;
    },
  };
}

interface Lifting {
  schemas: Record<string, JsonSchema>;
  io: 'input' | 'output';
  defined: ReadonlyMap<string, JsonSchema>;
  /** References that are being resolved: the recursion of any-JSON values ends here. */
  inside: Set<string>;
}

function lift(value: unknown, lifting: Lifting): unknown {
  if (Array.isArray(value)) return value.map((each) => lift(each, lifting));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if ($ref !== undefined) return resolve($ref, lifting);
  const entries = Object.entries(value).filter(
    ([key, each]) => key !== '~standard' && !(key === 'id' && typeof each === 'string'),
  );
  const lifted: JsonSchema = Object.fromEntries(entries.map(([key, each]) => [key, lift(each, lifting)]));
  const { title } = lifted;
  return typeof title === 'string' && isNameable(lifted) ? register(title, lifted, lifting) : lifted;
}

function resolve($ref: string, lifting: Lifting): unknown {
  const definition = lifting.defined.get($ref);
  if (!definition || lifting.inside.has($ref)) return {};
  return lift(definition, { ...lifting, inside: new Set([...lifting.inside, $ref]) });
}

const isNameable = ({ properties, oneOf }: JsonSchema) => properties !== undefined || oneOf !== undefined;

/** Where what is sent differs from what is answered (defaults), the sent one is called `…Input`. */
function register(title: string, schema: JsonSchema, { schemas, io }: Lifting): JsonSchema {
  const name = nameOf(title);
  if (name === '') return schema;
  for (const candidate of io === 'input' ? [name, `${name}Input`] : [name, `${name}Output`]) {
    const known = schemas[candidate];
    if (known === undefined || JSON.stringify(known) === JSON.stringify(schema)) {
      schemas[candidate] = schema;
      return { $ref: `#/components/schemas/${candidate}` };
    }
  }
  return schema;
}

const nameOf = (title: string): string =>
  title
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
