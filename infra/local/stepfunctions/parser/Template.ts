import { compileExpression, type Expression } from './compileExpression.ts';

/** A JSON value of a definition in which some strings are `{% expressions %}`; `field` is the path that AWS names in causes. */
export type Template =
  | { kind: 'constant'; value: unknown; field: string }
  | { kind: 'expression'; expression: Expression; field: string }
  | { kind: 'array'; items: Template[]; field: string }
  | { kind: 'object'; entries: [string, Template][]; field: string };

type OnProblem = (field: string, message: string) => void;

export const isExpressionText = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}') && value.length >= 4;

/** Compiles once, at parse time: subtrees without expressions become constants. */
export function compileTemplate(value: unknown, field: string, onProblem: OnProblem): Template {
  if (isExpressionText(value)) {
    const compiled = compileExpression(value.slice(2, -2).trim());
    if ('problem' in compiled) {
      onProblem(field, compiled.problem);
      return { kind: 'constant', value: null, field };
    }
    return { kind: 'expression', expression: compiled, field };
  }
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, `${field}[${index}]`, onProblem));
    return items.every((item) => item.kind === 'constant')
      ? { kind: 'constant', value, field }
      : { kind: 'array', items, field };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]): [string, Template] => [
      key,
      compileTemplate(item, `${field}/${key}`, onProblem),
    ]);
    return entries.every(([, item]) => item.kind === 'constant')
      ? { kind: 'constant', value, field }
      : { kind: 'object', entries, field };
  }
  return { kind: 'constant', value, field };
}
