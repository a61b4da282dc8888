import { expect, it } from 'vitest';
import { typeOf } from './typeOf.ts';

it.each<[unknown, string]>([
  [{ type: 'string', format: 'date' }, 'string'],
  [{ type: 'integer' }, 'number'],
  [{}, 'unknown'],
  [{ const: 'dibao' }, '"dibao"'],
  [{ enum: ['urban', null] }, '"urban" | null'],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'number | null'],
  [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
  [{ $ref: '#/components/schemas/Task' }, 'Task'],
  [
    { type: 'object', properties: { a: { type: 'string' }, 'b-c': { type: 'boolean' } }, required: ['a'] },
    '{ a: string; "b-c"?: boolean | undefined; }',
  ],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, 'Record<string, number>'],
  [
    { type: 'object', properties: { id: { type: 'string' } }, additionalProperties: {} },
    '{ id?: string | undefined; [name: string]: unknown; }',
  ],
])('writes %j as %s', (schema, type) => {
  expect(typeOf(schema)).toBe(type);
});
