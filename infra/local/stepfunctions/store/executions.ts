import type { Effect, Execution } from '../frames/Execution.ts';
import { type FrameRow, readFrame } from '../frames/writeFrame.ts';
import type { Machine } from '../parser/model.ts';
import { type Op, op } from './op.ts';
import type { Store } from './openStore.ts';
import type { ExecutionRow } from './rows.ts';

type Known = Pick<
  ExecutionRow,
  | 'row'
  | 'arn'
  | 'name'
  | 'machineArn'
  | 'roleArn'
  | 'status'
  | 'input'
  | 'startedAt'
  | 'redriveCount'
  | 'redrivenAt'
  | 'mapRunArn'
>;

/** The execution of a row, without its frames. */
export function executionOf({ mapRunArn, redrivenAt, ...row }: Known, machine: Machine): Execution {
  return {
    ...row,
    machine,
    machineName: row.machineArn.split(':').pop() ?? '',
    lastEvent: 0,
    frames: new Map(),
    nextFrame: 1,
    ...(mapRunArn === null ? {} : { mapRunArn }),
    ...(redrivenAt === null ? {} : { redrivenAt }),
  };
}

const framesSql = 'SELECT id, body, input, variables, items FROM frames WHERE execution = ?';
const lastSql = 'SELECT max(last) AS last FROM events WHERE execution = ?';

/** Reads an execution as it was last committed. */
export function loadExecution(
  store: Store,
  row: number,
  modelOf: (definition: number) => Machine,
): Execution | undefined {
  const found = store.get<ExecutionRow>('SELECT * FROM executions WHERE row = ?', row);
  if (!found) return undefined;
  const execution = executionOf(found, modelOf(found.definition));
  for (const frame of store.all<FrameRow>(framesSql, row).map(readFrame)) {
    execution.frames.set(frame.id, frame);
    execution.nextFrame = Math.max(execution.nextFrame, frame.id + 1);
  }
  execution.lastEvent = store.get<{ last: number | null }>(lastSql, row)?.last ?? 0;
  return execution;
}

const insertSql =
  'INSERT INTO executions (row, arn, name, machineArn, roleArn, definition, status, input, startedAt, mapRunArn, origin) ' +
  "VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)";

export function insertExecution(execution: Execution, definition: number, origin: string | undefined): Op {
  const { row, arn, name, machineArn, roleArn, input, startedAt, mapRunArn } = execution;
  return op(
    insertSql,
    row,
    arn,
    name,
    machineArn,
    roleArn,
    definition,
    input,
    startedAt,
    mapRunArn ?? null,
    origin ?? null,
  );
}

const endSql = 'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stoppedAt = ? WHERE row = ?';

/** The frames of one that did not succeed stay, for a redrive. */
export function endExecution({ row, mapRunArn }: Execution, end: Extract<Effect, { kind: 'end' }>, now: number): Op[] {
  const { status, output, failure } = end;
  return [
    op(endSql, status, output ?? null, failure?.error ?? null, failure?.cause ?? null, now, row),
    op('DELETE FROM timers WHERE execution = ?', row),
    op('DELETE FROM intents WHERE execution = ?', row),
    ...(status === 'SUCCEEDED' ? [op('DELETE FROM frames WHERE execution = ?', row)] : []),
    ...(mapRunArn ? [op('UPDATE mapItems SET status = ? WHERE run = ? AND child = ?', status, mapRunArn, row)] : []),
  ];
}

const redrivenSql =
  "UPDATE executions SET status = 'RUNNING', stoppedAt = NULL, error = NULL, cause = NULL, redriveCount = ?, redrivenAt = ? WHERE row = ?";

export const redriveExecution = ({ row, redriveCount, redrivenAt }: Execution): Op =>
  op(redrivenSql, redriveCount, redrivenAt ?? null, row);

const eventsSql = 'INSERT INTO events (execution, last, first, body) VALUES (?, ?, ?, ?)';

/** The events of one transition, in one row. */
export const appendEvents = ({ row, lastEvent }: Execution, events: string[]): Op =>
  op(eventsSql, row, lastEvent, lastEvent - events.length + 1, `[${events.join(',')}]`);

const intentSql = 'INSERT OR REPLACE INTO intents (execution, frame, attempt, call) VALUES (?, ?, ?, ?)';

export const putIntent = (row: number, frame: number, attempt: number, call: string): Op =>
  op(intentSql, row, frame, attempt, call);
