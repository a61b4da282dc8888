import jsonata from 'jsonata';
import { registerStatesFunctions } from './registerStatesFunctions.ts';
import { shortPath } from './shortPath.ts';

export type Bindings = Record<string, unknown>;

export interface Expression {
  text: string;
  evaluate(bindings: Bindings): unknown;
}

const compiled = new Map<string, Expression | { problem: string }>();

/** Parsing costs some ten times an evaluation: each text is parsed once for the life of the process. */
export function compileExpression(text: string): Expression | { problem: string } {
  const known = compiled.get(text);
  if (known) return known;
  const expression = parse(text);
  compiled.set(text, expression);
  return expression;
}

function parse(text: string): Expression | { problem: string } {
  try {
    const parsed = jsonata(text);
    const problem = forbiddenName(parsed.ast());
    if (problem) return { problem };
    registerStatesFunctions(parsed);
    const full = (bindings: Bindings): unknown => parsed.evaluate(undefined, bindings);
    return { text, evaluate: shortPath(text, full) };
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return { problem: `Invalid JSONata expression: ${code ? `${code}: ` : ''}${message ?? String(error)}` };
  }
}

/** The published types do not know the node type `path`. */
type Node = Omit<jsonata.ExprNode, 'type' | 'steps'> & { type: string; steps?: Node[] };

/** Step Functions evaluates without an input document: `$`, `$$` and bare field names at the top have nothing to stand on. */
function forbiddenName(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const first = node.type === 'path' ? node.steps?.[0] : node;
  if (first?.type === 'variable' && (first.value === '' || first.value === '$')) {
    return `Invalid use of '$${first.value}' at the top level of a JSONata expression.`;
  }
  if (first?.type === 'name')
    return `Unqualified field name '${first.value}' at the top level of a JSONata expression.`;
  return undefined;
}
