import type { Engine } from '../engine/Engine.ts';
import { maximumEvents } from '../interpreter/Run.ts';
import { lastEventOf } from '../store/executions.ts';
import type { ExecutionRow } from '../store/rows.ts';

const day = 86_400_000;

/** Whether RedriveExecution may continue it; with AWS's reason when not. */
export function redriveStatus(engine: Engine, row: ExecutionRow) {
  const redriveStatusReason = reasonAgainst(engine, row);
  const allowed = row.mapRunArn === null ? 'REDRIVABLE' : 'REDRIVABLE_BY_MAP_RUN';
  return { redriveStatus: redriveStatusReason ? 'NOT_REDRIVABLE' : allowed, redriveStatusReason };
}

function reasonAgainst(engine: Engine, { row, status, machineArn, startedAt, stoppedAt }: ExecutionRow) {
  if (status === 'RUNNING' || status === 'SUCCEEDED') return `Execution is ${status} and cannot be redriven`;
  if (engine.machines.find(machineArn)?.status === 'DELETING') return 'State machine is in DELETING status';
  const now = engine.now();
  if (now - startedAt > 365 * day) return 'Execution has exceeded the max execution time';
  if (now - (stoppedAt ?? now) > 14 * day) return 'Execution redrivable period exceeded';
  return lastEventOf(engine.store, row) >= maximumEvents - 1 ? 'Execution history event limit exceeded' : undefined;
}
