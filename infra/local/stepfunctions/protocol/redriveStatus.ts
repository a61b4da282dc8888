import type { Engine } from '../engine/Engine.ts';
import { maximumEvents } from '../interpreter/Run.ts';
import type { ExecutionRow } from '../store/rows.ts';

const day = 86_400_000;

interface RedriveStatus {
  redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE' | 'REDRIVABLE_BY_MAP_RUN';
  redriveStatusReason?: string;
}

/** Whether RedriveExecution may continue it; with AWS's reason when not. */
export function redriveStatus(engine: Engine, row: ExecutionRow): RedriveStatus {
  const not = (redriveStatusReason: string): RedriveStatus => ({
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason,
  });
  if (row.status === 'RUNNING' || row.status === 'SUCCEEDED')
    return not(`Execution is ${row.status} and cannot be redriven`);
  if (engine.machines.find(row.machineArn)?.status === 'DELETING') return not('State machine is in DELETING status');
  const now = engine.now();
  if (now - row.startedAt > 365 * day) return not('Execution has exceeded the max execution time');
  if (now - (row.stoppedAt ?? now) > 14 * day) return not('Execution redrivable period exceeded');
  const last =
    engine.store.get<{ last: number }>('SELECT max(last) AS last FROM events WHERE execution = ?', row.row)?.last ?? 0;
  if (last >= maximumEvents - 1) return not('Execution history event limit exceeded');
  return { redriveStatus: row.mapRunArn === null ? 'REDRIVABLE' : 'REDRIVABLE_BY_MAP_RUN' };
}
