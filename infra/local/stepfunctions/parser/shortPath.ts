import type { Bindings } from './compileExpression.ts';

type Evaluate = (bindings: Bindings) => unknown;

/**
 * Most expressions of a workflow only pick a field (`$states.input.caseId`). While the way leads through plain objects
 * the answer is JSONata's own; an array on the way means its mapping rules, and the full evaluation takes over.
 */
export function shortPath(text: string, full: Evaluate): Evaluate {
  if (!/^\$[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text)) return full;
  const [root, ...fields] = text.slice(1).split('.') as [string, ...string[]];
  if (fields.some((field) => field === 'and' || field === 'or' || field === 'in')) return full;
  return (bindings) => {
    if (!Object.hasOwn(bindings, root)) return full(bindings);
    let value = bindings[root];
    for (const field of fields) {
      if (typeof value !== 'object' || value === null) return undefined;
      if (Array.isArray(value)) return full(bindings);
      value = Object.hasOwn(value, field) ? (value as Bindings)[field] : undefined;
    }
    return value;
  };
}
