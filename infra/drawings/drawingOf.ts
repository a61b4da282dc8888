/** What a drawing needs of a definition in the Amazon States Language. */
interface State {
  Type: string;
  Next?: string;
  Default?: string;
  End?: boolean;
  Resource?: string;
  Choices?: { Condition: string; Next: string }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Branches?: Block[];
  ItemProcessor?: Block;
}

export interface Block {
  StartAt: string;
  States: Record<string, State>;
}

/**
 * A definition as a Mermaid flowchart: who is asked (rounded), what is computed (box), what is chosen (rhombus), what
 * runs at the same time (frame). Retries and what every state catches are left out: they are the same everywhere.
 */
export function drawingOf(machine: Block): string {
  let next = 0;
  const lines = ['flowchart TD', ...block(machine, '  ')];
  return lines.join('\n');

  function block({ StartAt, States }: Block, indent: string): string[] {
    const ids = new Map(Object.keys(States).map((name) => [name, `s${next++}`]));
    const idOf = (name: string) => ids.get(name) ?? name;
    const start = `b${next++}`;
    const nodes = Object.entries(States).flatMap(([name, state]) => node(idOf(name), name, state, indent));
    const edges = Object.entries(States).flatMap(([name, state]) =>
      edgesOf(state).map(({ to, label }) => `${indent}${idOf(name)} -->${label ? `|"${label}"|` : ''} ${idOf(to)}`),
    );
    return [`${indent}${start}((" ")) --> ${idOf(StartAt)}`, ...nodes, ...edges];
  }

  function node(id: string, name: string, state: State, indent: string): string[] {
    const inner = [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])];
    if (inner.length > 0) {
      const title = state.ItemProcessor ? `${name} (each)` : name;
      return [
        `${indent}subgraph ${id}["${title}"]`,
        ...inner.flatMap((each) => block(each, `${indent}  `)),
        `${indent}end`,
      ];
    }
    return [`${indent}${id}${shapeOf(name, state)}`];
  }
}

function shapeOf(name: string, { Type, Resource = '' }: State): string {
  if (Type === 'Choice') return `{"${name}"}`;
  if (Type === 'Succeed' || Type === 'Fail') return `(["${name}"])`;
  if (Type === 'Wait') return `[/"${name}"/]`;
  return Resource.endsWith('.waitForTaskToken') ? `("${name}")` : `["${name}"]`;
}

interface Edge {
  to: string;
  label?: string;
}

function edgesOf({ Next, Default, Choices = [], Catch = [] }: State): Edge[] {
  return [
    ...(Next ? [{ to: Next }] : []),
    ...Choices.map(({ Condition, Next: to }) => ({ to, label: labelOf(Condition) })),
    ...(Default ? [{ to: Default, label: 'else' }] : []),
    ...Catch.map(({ ErrorEquals, Next: to }) => ({ to, label: ErrorEquals.join(', ') })),
  ];
}

/** `{% $states.input.status = 'raised' %}` says “raised”; other conditions say themselves. */
function labelOf(condition: string): string {
  const inner = condition.replace(/^\{%\s*|\s*%\}$/g, '');
  const quoted = [...inner.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  const text = quoted.length > 0 ? quoted.join(', ') : inner.replaceAll('$states.input.', '').replaceAll('$', '');
  return text.replaceAll('"', "'");
}
