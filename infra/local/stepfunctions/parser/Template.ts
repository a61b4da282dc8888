import { evaluationFailure, type StateFailure } from '../frames/StateFailure.ts';
import { type Bindings, compileExpression, type Expression } from './compileExpression.ts';
import type { Place } from './Place.ts';

/** A JSON value of a definition in which some strings are `{% expressions %}`; `field` is the path that AWS names in causes. */
export interface Template {
  field: string;
  /** As it stands in the definition. */
  json: unknown;
  /** A failed expression leaves as States.QueryEvaluationError with AWS's sentence. */
  evaluate(bindings: Bindings): unknown;
}

export const isExpressionText = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}') && value.length >= 4;

export const expressionIn = (text: string): string => text.slice(2, -2).trim();

/** Compiles once, at parse time: subtrees without expressions are constants. */
export function compileTemplate(json: unknown, place: Place): Template {
  const { field } = place;
  if (isExpressionText(json)) {
    const expression = compileExpression(expressionIn(json));
    if (!('problem' in expression)) return { json, field, evaluate: (bindings) => result(expression, field, bindings) };
    place.error(expression.problem);
  } else if (typeof json === 'object' && json !== null && JSON.stringify(json).includes('{%')) {
    const isArray = Array.isArray(json);
    const parts = Object.entries(json).map(([key, part]): [string, Template] => [
      key,
      compileTemplate(part, place.at(isArray ? Number(key) : key)),
    ]);
    const evaluate = async (bindings: Bindings) => {
      const values = (isArray ? [] : {}) as Record<string, unknown>;
      for (const [key, part] of parts) values[key] = await part.evaluate(bindings);
      return values;
    };
    return { json, field, evaluate };
  }
  return { json, field, evaluate: () => json };
}

async function result({ text, evaluate }: Expression, field: string, bindings: Bindings): Promise<unknown> {
  let value: unknown;
  try {
    value = await evaluate(bindings);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const said = `${code ? `${code}: ` : ''}${message ?? ''}`;
    throw failed(text, field, `threw an error during evaluation. ${said}`);
  }
  if (value === undefined) throw failed(text, field, 'returned nothing (undefined).');
  if (isFunction(value)) throw failed(text, field, 'returned an unsupported result type.');
  return value;
}

export const failed = (text: string, field: string, how: string): StateFailure =>
  evaluationFailure(field, `The JSONata expression '${text}' specified for the field '${field}' ${how}`);

function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);
}
