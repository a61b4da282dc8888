import type { Bindings } from '../parser/compileExpression.ts';
import { expressionIn, failed, isExpressionText, type Template } from '../parser/Template.ts';

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
  const value = await template.evaluate(bindings);
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (actual === expected) return value as Types[T];
  const { json, field } = template;
  const text = isExpressionText(json) ? expressionIn(json) : JSON.stringify(json);
  const type = `Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`;
  throw failed(text, field, `returned an unexpected result type. ${type}`);
}

export const evaluateNumber = (template: Template | undefined, bindings: Bindings): Promise<number | undefined> =>
  evaluateAs(template, bindings, 'number');
