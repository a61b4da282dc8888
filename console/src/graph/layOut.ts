import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { MachineEdge, MachineNode } from './machine.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Layout {
  places: ReadonlyMap<string, Place>;
  /** The corners of each transition's line, from state to state, on the whole drawing. */
  lines: ReadonlyMap<string, readonly Point[]>;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const size = { width: 190, height: 46 };
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.spacing.nodeNode': '26',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // States are written in the order of work: what leads back up is what goes back.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'org.eclipse.elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '9',
};
const inside = { 'elk.padding': '[top=44,left=16,bottom=16,right=16]' };

let engine: InstanceType<typeof ELK> | undefined;

/** Where each state stands, relative to the one it lies in. Reckoned by a worker: the page stays responsive. */
export async function layOut(nodes: readonly MachineNode[], edges: readonly MachineEdge[]): Promise<Layout> {
  engine ??= new ELK({ workerFactory: () => new Worker(workerUrl) });
  const children = (parent: string | undefined): ElkNode[] =>
    nodes
      .filter((node) => node.parent === parent)
      .map((node) =>
        node.holds ? { id: node.id, children: children(node.id), layoutOptions: inside } : { id: node.id, ...size },
      );
  const laidOut = await engine.layout({
    id: 'root',
    layoutOptions: options,
    children: children(undefined),
    edges: edges.map(({ id, from, to }) => ({
      id,
      sources: [from],
      targets: [to],
      layoutOptions: { 'elk.layered.priority.shortness': String(isHub(edges, from) ? 0 : 10) },
    })),
  });
  const places = new Map<string, Place>();
  const collect = (list: readonly ElkNode[] = []): void => {
    for (const { id, x = 0, y = 0, width = size.width, height = size.height, children: inner } of list) {
      places.set(id, { x, y, width, height });
      collect(inner);
    }
  };
  collect(laidOut.children);
  const lines = new Map(
    ((laidOut.edges ?? []) as readonly ElkExtendedEdge[]).map(({ id, sections = [] }) => [
      id,
      sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
    ]),
  );
  return { places, lines };
}

const many = 6;

/** A choice that leads to every step, for executions that go on in the middle: it must not pull all steps to the top. */
const isHub = (edges: readonly MachineEdge[], state: string): boolean =>
  edges.filter(({ from }) => from === state).length > many;
