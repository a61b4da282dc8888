import type { Effect, Execution } from '../frames/Execution.ts';
import type { Machine } from '../parser/parseDefinition.ts';
import { type FrameRow, readFrame } from './frames.ts';
import { type Op, op } from './op.ts';
import type { Store } from './openStore.ts';
import type { ExecutionRow, NewExecution, StartedRow } from './rows.ts';

export const startedRow = (row: number, startedAt: number, given: NewExecution): StartedRow => {
  const none = { redriveCount: 0, redrivenAt: null, mapRunArn: null, origin: null };
  return { row, status: 'RUNNING', startedAt, ...none, ...given };
};

/** The execution of a row, without its frames. */
export const executionOf = (row: StartedRow, machine: Machine): Execution => ({
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
  const frames = store.all<FrameRow>('SELECT id, body, input, variables, items FROM frames WHERE execution = ?', row);
  for (const frame of frames.map(readFrame)) {
    execution.frames.set(frame.id, frame);
    execution.nextFrame = Math.max(execution.nextFrame, frame.id + 1);
  }
  execution.lastEvent = lastEventOf(store, row);
  return execution;
}

export const lastEventOf = (store: Store, row: number): number =>
  store.get<{ last: number | null }>('SELECT max(last) AS last FROM events WHERE execution = ?', row)?.last ?? 0;

const endSql = 'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stoppedAt = ? WHERE row = ?';

/** The frames of one that did not succeed stay, for a redrive. */
export function endExecution({ row, mapRunArn }: Execution, end: Extract<Effect, { kind: 'end' }>, now: number): Op[] {
  const { status, output = null, failure: { error = null, cause = null } = {} } = end;
  return [
    op(endSql, status, output, error, cause, now, row),
    op('DELETE FROM timers WHERE execution = ?', row),
    op('DELETE FROM intents WHERE execution = ?', row),
    ...(status === 'SUCCEEDED' ? [op('DELETE FROM frames WHERE execution = ?', row)] : []),
    ...(mapRunArn ? [op('UPDATE mapItems SET status = ? WHERE run = ? AND child = ?', status, mapRunArn, row)] : []),
  ];
}

const redrivenSql =
  "UPDATE executions SET status = 'RUNNING', stoppedAt = NULL, error = NULL, cause = NULL, redriveCount = ?, redrivenAt = ? WHERE row = ?";

export const redriveExecution = ({ row, redriveCount, redrivenAt }: Execution): Op =>
  op(redrivenSql, redriveCount, redrivenAt, row);

const eventsSql = 'INSERT INTO events (execution, last, first, body) VALUES (?, ?, ?, ?)';

/** The events of one transition, in one row. */
export const appendEvents = ({ row, lastEvent }: Execution, events: string[]): Op =>
  op(eventsSql, row, lastEvent, lastEvent - events.length + 1, `[${events.join(',')}]`);
