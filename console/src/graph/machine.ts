/** What the graph needs of an ASL definition. */
export interface AslState {
  Type: string;
  Comment?: string;
  Next?: string;
  End?: boolean;
  Default?: string;
  Choices?: readonly { Next: string }[];
  Catch?: readonly { Next: string }[];
  Branches?: readonly AslMachine[];
  ItemProcessor?: AslMachine & { ProcessorConfig?: { Mode?: string } };
  /** Of a Distributed Map. */
  Label?: string;
  Resource?: string;
  Arguments?: unknown;
}

export interface AslMachine {
  StartAt: string;
  States: Readonly<Record<string, AslState>>;
  Comment?: string;
}

export interface MachineNode {
  id: string;
  type: string;
  comment?: string;
  /** The Map or Parallel state it lies in. */
  parent?: string;
  holds: boolean;
}

export interface MachineEdge {
  id: string;
  from: string;
  to: string;
  kind: 'next' | 'choice' | 'catch';
}

/** Every state and transition of a definition, those inside Map and Parallel too. Names of states are unique in a machine. */
export function readMachine(definition: AslMachine): { nodes: MachineNode[]; edges: MachineEdge[] } {
  const nodes: MachineNode[] = [];
  const edges: MachineEdge[] = [];
  const known = new Set<string>();
  const edge = (from: string, to: string, kind: MachineEdge['kind']): void => {
    const id = `${from} → ${to}`;
    if (known.has(id)) return;
    known.add(id);
    edges.push({ id, from, to, kind });
  };
  const walk = ({ States }: AslMachine, parent?: string): void => {
    for (const [id, state] of Object.entries(States)) {
      const inner = innerOf(state);
      nodes.push({
        id,
        type: state.Type,
        holds: inner.length > 0,
        ...(state.Comment && { comment: state.Comment }),
        ...(parent && { parent }),
      });
      for (const { Next } of state.Choices ?? []) edge(id, Next, 'choice');
      if (state.Default) edge(id, state.Default, 'choice');
      if (state.Next) edge(id, state.Next, 'next');
      for (const { Next } of state.Catch ?? []) edge(id, Next, 'catch');
      for (const machine of inner) walk(machine, id);
    }
  };
  walk(definition);
  return { nodes, edges };
}

/** A state of a definition, wherever in it. */
export function findState({ States }: AslMachine, name: string): AslState | undefined {
  for (const [each, state] of Object.entries(States)) {
    if (each === name) return state;
    for (const inner of innerOf(state)) {
      const found = findState(inner, name);
      if (found) return found;
    }
  }
  return undefined;
}

/** What one child of a Distributed Map runs: the part inside of the Map with this label. */
export function partOf(machine: AslMachine, label: string): AslMachine {
  for (const state of Object.values(machine.States)) {
    if (state.Label === label && state.ItemProcessor) return state.ItemProcessor;
    for (const inner of innerOf(state)) {
      const found = partOf(inner, label);
      if (found !== inner) return found;
    }
  }
  return machine;
}

const innerOf = (state: AslState): AslMachine[] => [
  ...(state.Branches ?? []),
  ...(state.ItemProcessor ? [state.ItemProcessor] : []),
];
