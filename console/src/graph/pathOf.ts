import type { MachineEdge, MachineNode } from './machine.ts';
import { edgeKey, type Reading } from './readHistory.ts';

interface Machine {
  nodes: MachineNode[];
  edges: MachineEdge[];
}

/** The part of a machine that an execution has been in; all of it before the first step is known. */
export function pathOf(machine: Machine, { visits, taken }: Pick<Reading, 'visits' | 'taken'>): Machine {
  const been = new Set(visits.map(({ state }) => state));
  const parentOf = new Map(machine.nodes.map(({ id, parent }) => [id, parent]));
  // A state inside of a Map or Parallel stands in its box, also while the box's own beginning was not read yet.
  for (const id of [...been])
    for (let parent = parentOf.get(id); parent; parent = parentOf.get(parent)) been.add(parent);
  const nodes = machine.nodes.filter(({ id }) => been.has(id));
  if (nodes.length === 0) return machine;
  return { nodes, edges: machine.edges.filter(({ from, to }) => taken.has(edgeKey(from, to))) };
}
