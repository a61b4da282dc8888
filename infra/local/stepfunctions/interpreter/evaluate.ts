import type { Bindings } from '../parser/compileExpression.ts';
import type { Template } from '../parser/Template.ts';
import { evaluationFailure, type StateFailure } from './StateFailure.ts';

/** A template's value; a failed expression leaves as States.QueryEvaluationError with AWS's sentence. */
export async function evaluate(template: Template, bindings: Bindings): Promise<unknown> {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'expression':
      return evaluateExpression(template, bindings);
    case 'array': {
      const values: unknown[] = [];
      for (const item of template.items) values.push(await evaluate(item, bindings));
      return values;
    }
    case 'object': {
      const values: Record<string, unknown> = {};
      for (const [key, item] of template.entries) values[key] = await evaluate(item, bindings);
      return values;
    }
  }
}

async function evaluateExpression(template: Template & { kind: 'expression' }, bindings: Bindings): Promise<unknown> {
  const { expression, field } = template;
  let value: unknown;
  try {
    value = await expression.evaluate(bindings);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const said = `${code ? `${code}: ` : ''}${message ?? ''}`;
    throw failed(expression.text, field, `threw an error during evaluation. ${said}`);
  }
  if (value === undefined) throw failed(expression.text, field, 'returned nothing (undefined).');
  if (isFunction(value)) throw failed(expression.text, field, 'returned an unsupported result type.');
  return value;
}

const failed = (text: string, field: string, how: string): StateFailure =>
  evaluationFailure(field, `The JSONata expression '${text}' specified for the field '${field}' ${how}`);

interface Types {
  number: number;
  string: string;
  boolean: boolean;
  array: unknown[];
  object: Record<string, unknown>;
}

/** A value of the type that the field asks for; undefined for an absent field. */
export async function evaluateAs<T extends keyof Types, Field extends Template | undefined>(
  template: Field,
  bindings: Bindings,
  expected: T,
): Promise<Types[T] | Extract<Field, undefined>> {
  if (!template) return undefined as Extract<Field, undefined>;
  const value = await evaluate(template, bindings);
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (actual === expected) return value as Types[T];
  const text = template.kind === 'expression' ? template.expression.text : JSON.stringify(value);
  const type = `Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`;
  throw failed(text, template.field, `returned an unexpected result type. ${type}`);
}

export const evaluateNumber = (template: Template | undefined, bindings: Bindings): Promise<number | undefined> =>
  evaluateAs(template, bindings, 'number');

function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);
}
