import type { Bindings } from '../parser/compileExpression.ts';
import type { Template } from '../parser/Template.ts';
import { evaluationFailure } from './StateFailure.ts';

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
  const start = `The JSONata expression '${expression.text}' specified for the field '${field}'`;
  let value: unknown;
  try {
    value = await expression.evaluate(bindings);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const said = `${code ? `${code}: ` : ''}${message ?? ''}`;
    throw evaluationFailure(field, `${start} threw an error during evaluation. ${said}`);
  }
  if (value === undefined) throw evaluationFailure(field, `${start} returned nothing (undefined).`);
  if (isFunction(value)) throw evaluationFailure(field, `${start} returned an unsupported result type.`);
  return value;
}

type Expected = 'number' | 'string' | 'boolean' | 'array' | 'object';

export async function evaluateAs(template: Template, bindings: Bindings, expected: Expected): Promise<unknown> {
  const value = await evaluate(template, bindings);
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (actual === expected) return value;
  const text = template.kind === 'expression' ? template.expression.text : JSON.stringify(value);
  const start = `The JSONata expression '${text}' specified for the field '${template.field}'`;
  const type = `Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`;
  throw evaluationFailure(template.field, `${start} returned an unexpected result type. ${type}`);
}

export async function evaluateNumber(template: Template | undefined, bindings: Bindings): Promise<number | undefined> {
  return template && ((await evaluateAs(template, bindings, 'number')) as number);
}

export async function evaluateString(template: Template | undefined, bindings: Bindings): Promise<string | undefined> {
  return template && ((await evaluateAs(template, bindings, 'string')) as string);
}

function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);
}
