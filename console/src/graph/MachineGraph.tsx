import '@xyflow/react/dist/style.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  MiniMap,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { createContext, useContext, useMemo, useState } from 'react';
import { Choice } from '../parts/Choice.tsx';
import { type MarkKind, Shape } from '../parts/Mark.tsx';
import { Loading } from '../parts/states.tsx';
import { useTheme } from '../shell/Look.tsx';
import { useStateName } from '../words/useStateName.ts';
import { Line } from './Line.tsx';
import { layOut } from './layOut.ts';
import { type AslMachine, type MachineNode, readMachine } from './machine.ts';
import { pathOf } from './pathOf.ts';
import { edgeKey, type Reading, type Standing, standings } from './readHistory.ts';
import { graphTexts } from './texts.ts';

interface MachineGraphProps {
  definition: AslMachine;
  reading: Reading;
  selected: string | undefined;
  onSelect(state: string | undefined): void;
}

const kinds: Readonly<Record<Standing['status'], MarkKind>> = {
  running: 'active',
  succeeded: 'done',
  failed: 'failed',
  stopped: 'stopped',
};

interface StateData extends Record<string, unknown> {
  machineNode: MachineNode;
  standing: Standing | undefined;
}
type StateNode = Node<StateData>;

const Chosen = createContext<string | undefined>(undefined);

/** A state machine with the path that one execution took: solid where it went, faint where it did not. */
export default function MachineGraph({ definition, reading, selected, onSelect }: MachineGraphProps) {
  const { theme } = useTheme();
  const t = graphTexts.useTexts();
  const [view, setView] = useState<'path' | 'whole'>('path');
  const whole = useMemo(() => readMachine(definition), [definition]);
  const found = useMemo(() => standings(reading.visits), [reading]);
  const machine = useMemo(() => (view === 'path' ? pathOf(whole, reading) : whole), [view, whole, reading]);
  const layout = useQuery({
    queryKey: ['layout', JSON.stringify(machine.nodes.map(({ id }) => id)), machine.edges.length, definition.Comment],
    queryFn: () => layOut(machine.nodes, machine.edges),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const nodes = useMemo<StateNode[]>(
    () =>
      machine.nodes.flatMap((machineNode) => {
        const place = layout.data?.places.get(machineNode.id);
        if (!place) return [];
        return [
          {
            id: machineNode.id,
            type: machineNode.holds ? 'group' : 'state',
            position: { x: place.x, y: place.y },
            width: place.width,
            height: place.height,
            ...(machineNode.parent && { parentId: machineNode.parent }),
            data: { machineNode, standing: found.get(machineNode.id) },
            draggable: false,
          },
        ];
      }),
    [machine, layout.data, found],
  );
  const edges = useMemo<Edge[]>(
    () =>
      machine.edges.map(({ id, from, to, kind }) => {
        const wasTaken = reading.taken.has(edgeKey(from, to));
        const stroke = wasTaken ? 'var(--accent)' : 'var(--line)';
        return {
          id,
          source: from,
          target: to,
          type: 'line',
          data: { points: layout.data?.lines.get(id) ?? [] },
          zIndex: wasTaken ? 2 : 0,
          style: {
            stroke,
            strokeWidth: wasTaken ? 2 : 1.2,
            ...(kind === 'catch' && { strokeDasharray: '5 4' }),
          },
          markerEnd: { type: MarkerType.ArrowClosed, color: stroke, width: 14, height: 14 },
        };
      }),
    [machine, reading, layout.data],
  );
  if (!layout.data) return <Loading />;
  return (
    <Chosen value={selected}>
      <div>
        <div className="graph-tools">
          <Choice label={t('view')} value={view} onChange={setView} options={{ path: t('path'), whole: t('whole') }} />
        </div>
        <section className="graph" aria-label={t('label')}>
          <ReactFlow<StateNode>
            key={view}
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            colorMode={theme}
            fitView
            fitViewOptions={focusOn(reading, found)}
            minZoom={0.1}
            nodesConnectable={false}
            edgesFocusable={false}
            elementsSelectable
            proOptions={{ hideAttribution: true }}
            onNodeClick={(_, node) => onSelect(node.id)}
            onPaneClick={() => onSelect(undefined)}
            ariaLabelConfig={{
              'node.a11yDescription.default': t('nodeHelp'),
              'node.a11yDescription.keyboardDisabled': t('nodeHelp'),
              'edge.a11yDescription.default': t('edgeHelp'),
              'controls.ariaLabel': t('controls'),
              'controls.zoomIn.ariaLabel': t('zoomIn'),
              'controls.zoomOut.ariaLabel': t('zoomOut'),
              'controls.fitView.ariaLabel': t('fitView'),
              'minimap.ariaLabel': t('minimap'),
            }}
          >
            <Background gap={18} size={1} />
            <Controls showInteractive={false} />
            <MiniMap
              // States that lie below it can be clicked through it.
              style={{ pointerEvents: 'none', opacity: 0.85 }}
              nodeStrokeWidth={2}
              nodeColor={({ data }) => colourOf((data as StateData).standing)}
            />
          </ReactFlow>
        </section>
      </div>
    </Chosen>
  );
}

const colourOf = (standing: Standing | undefined): string =>
  standing === undefined
    ? 'var(--line)'
    : standing.status === 'failed'
      ? 'var(--bad)'
      : standing.status === 'running'
        ? 'var(--accent)'
        : 'var(--good)';

/** Where it stands now comes into sight first; the whole is one click away. */
function focusOn(reading: Reading, found: ReadonlyMap<string, Standing>) {
  const now = [...found].filter(([, { status }]) => status === 'running' || status === 'failed').map(([id]) => id);
  const recent = reading.visits.slice(-3).map(({ state }) => state);
  const ids = [...new Set([...now, ...recent])];
  // Words are read at this size; what does not fit is a drag away.
  const zoom = { minZoom: 0.65, maxZoom: 1 };
  return { padding: 0.15, ...zoom, ...(ids.length > 0 && { nodes: ids.map((id) => ({ id })) }) };
}

function StateBox({ id, data }: NodeProps<StateNode>) {
  const { machineNode, standing } = data;
  return (
    <div className={boxClass('state-box', standing, useContext(Chosen) === id)} title={machineNode.comment}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <StateTitle id={id} data={data} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

function GroupBox({ id, data }: NodeProps<StateNode>) {
  const { standing } = data;
  return (
    <div className={boxClass('group-box', standing, useContext(Chosen) === id)} title={data.machineNode.comment}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <StateTitle id={id} data={data} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

function StateTitle({ id, data: { machineNode, standing } }: { id: string; data: StateData }) {
  const t = graphTexts.useTexts();
  const name = useStateName();
  const { iterations } = standing ?? {};
  return (
    <div className="state-title">
      <span className={standing ? `tone-${tones[standing.status]}` : 'muted'}>
        <Shape kind={standing ? kinds[standing.status] : 'idle'} />
      </span>
      <span>
        {name(id)}
        <span className="muted small">
          {' '}
          {t(`type.${typeOf(machineNode.type)}`)}
          {iterations &&
            ` · ${t('iterations', { done: iterations.succeeded, all: iterations.of ?? iterations.started })}`}
          {iterations && iterations.failed > 0 && ` · ${t('failed', { count: iterations.failed })}`}
          {!iterations && (standing?.visits ?? 0) > 1 && ` · ×${standing?.visits}`}
          {(standing?.retries ?? 0) > 0 && ` · ${t('retries', { count: standing?.retries ?? 0 })}`}
        </span>
      </span>
    </div>
  );
}

const tones: Readonly<Record<Standing['status'], string>> = {
  running: 'accent',
  succeeded: 'good',
  failed: 'bad',
  stopped: 'calm',
};

const types = ['Task', 'Choice', 'Map', 'Parallel', 'Wait', 'Pass', 'Succeed', 'Fail'] as const;
const typeOf = (type: string): (typeof types)[number] => types.find((each) => each === type) ?? 'Task';

const boxClass = (base: string, standing: Standing | undefined, chosen: boolean): string =>
  [base, standing ? `is-${standing.status}` : 'is-untouched', chosen ? 'is-chosen' : ''].join(' ');

const edgeTypes = { line: Line };
const nodeTypes = { state: StateBox, group: GroupBox };
