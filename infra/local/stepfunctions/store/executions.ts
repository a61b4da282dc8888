import { type Execution, notEnded } from '../frames/Execution.ts';
import type { Machine } from '../parser/parseDefinition.ts';
import { type FrameRow, readFrame } from './frames.ts';
import { type Op, op, update } from './op.ts';
import type { Store } from './openStore.ts';
import type { ExecutionRow, NewExecution } from './rows.ts';

export const startedRow = (row: number, startedAt: number, given: NewExecution): ExecutionRow => {
  const none = { redriveCount: 0, redrivenAt: null, mapRunArn: null, origin: null };
  return { row, startedAt, ...notEnded, ...none, ...given };
};

/** The execution of a row, without its frames. */
export const executionOf = (row: ExecutionRow, machine: Machine): Execution => ({
  ...row,
  machine,
  lastEvent: 0,
  frames: new Map(),
  nextFrame: 1,
});

/** Reads an execution as it was last committed. */
export function loadExecution(store: Store, row: number, modelOf: (id: number) => Machine): Execution | undefined {
  const found = store.get<ExecutionRow>('SELECT * FROM executions WHERE row = ?', row);
  if (!found) return undefined;
  const execution = executionOf(found, modelOf(found.definition));
  const sql = 'SELECT id, call, body, input, variables, items FROM frames WHERE execution = ?';
  for (const frame of store.all<FrameRow>(sql, row).map(readFrame)) {
    execution.frames.set(frame.id, frame);
    execution.nextFrame = Math.max(execution.nextFrame, frame.id + 1);
  }
  execution.lastEvent = lastEventOf(store, row);
  return execution;
}

export const lastEventOf = (store: Store, row: number): number =>
  store.get<{ last: number | null }>('SELECT max(last) AS last FROM events WHERE execution = ?', row)?.last ?? 0;

/** After its end or its redrive. The frames of one that did not succeed stay, for a redrive. */
export function saveExecution(execution: Execution): Op[] {
  const { row, status, output, error, cause, stoppedAt, redriveCount, redrivenAt, mapRunArn } = execution;
  const changes = { status, output, error, cause, stoppedAt, redriveCount, redrivenAt };
  const ops = [update('executions', changes, { row })];
  if (status === 'SUCCEEDED') ops.push(op('DELETE FROM frames WHERE execution = ?', row));
  if (mapRunArn) ops.push(update('mapItems', { status }, { run: mapRunArn, child: row }));
  return ops;
}

const eventsSql = 'INSERT INTO events (execution, last, first, body) VALUES (?, ?, ?, ?)';

/** The events of one transition, in one row. */
export const appendEvents = ({ row, lastEvent }: Execution, events: string[]): Op =>
  op(eventsSql, row, lastEvent, lastEvent - events.length + 1, `[${events.join(',')}]`);
