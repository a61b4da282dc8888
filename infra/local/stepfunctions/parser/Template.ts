import { compileExpression, type Expression } from './compileExpression.ts';
import type { Place } from './Place.ts';

/** A JSON value of a definition in which some strings are `{% expressions %}`; `field` is the path that AWS names in causes. */
export type Template = { field: string } & (
  | { kind: 'constant'; value: unknown }
  | { kind: 'expression'; expression: Expression }
  | { kind: 'array'; items: Template[] }
  | { kind: 'object'; entries: [string, Template][] }
);

export const isExpressionText = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}') && value.length >= 4;

/** Compiles once, at parse time: subtrees without expressions become constants. */
export function compileTemplate(value: unknown, place: Place): Template {
  const { field } = place;
  const constant: Template = { kind: 'constant', value, field };
  if (isExpressionText(value)) {
    const expression = compileExpression(value.slice(2, -2).trim());
    if (!('problem' in expression)) return { kind: 'expression', expression, field };
    place.error(expression.problem);
  } else if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, place.at(index)));
    if (items.some(({ kind }) => kind !== 'constant')) return { kind: 'array', items, field };
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]): [string, Template] => [
      key,
      compileTemplate(item, place.at(key)),
    ]);
    if (entries.some(([, { kind }]) => kind !== 'constant')) return { kind: 'object', entries, field };
  }
  return constant;
}
