import type { CallSite } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../interpreter/distributedMap.ts';
import { insert, type Op } from '../../store/op.ts';
import type { Store } from '../../store/openStore.ts';
import type { MapRunRow } from '../../store/rows.ts';

/** An item (or batch) to be worked; one that has a child already is to be redriven. */
export interface PendingItem {
  seq: number;
  input: string;
  child: number | null;
}

export const findMapRun = (store: Store, arn: string): MapRunRow | undefined =>
  store.get<MapRunRow>('SELECT * FROM mapRuns WHERE arn = ?', arn);

/** What UpdateMapRun may change. */
export type Limits = Pick<MapRunRow, 'maxConcurrency' | 'toleratedFailureCount' | 'toleratedFailurePercentage'>;

export function limitsOf(row: Limits): Limits {
  const { maxConcurrency, toleratedFailureCount, toleratedFailurePercentage } = row;
  return { maxConcurrency, toleratedFailureCount, toleratedFailurePercentage };
}

export function insertMapRun({ execution, frame }: CallSite, plan: MapRunPlan, startedAt: number): Op {
  const kept = JSON.stringify({ ...plan, source: { items: [] } });
  const { arn } = plan;
  return insert('mapRuns', { arn, execution, frame, status: 'RUNNING', plan: kept, startedAt, ...limitsOf(plan) });
}

export const sql = {
  deleteItems: 'DELETE FROM mapItems WHERE run = ?',
  redriveItems:
    "UPDATE mapItems SET status = 'PENDING_REDRIVE' WHERE run = ? AND status IN ('FAILED', 'TIMED_OUT', 'ABORTED')",
  /** Runs that nobody waits for any more: the process was killed between the end of the parent and theirs. */
  orphans:
    "SELECT arn FROM mapRuns m WHERE status = 'RUNNING' AND NOT EXISTS (SELECT 1 FROM frames f WHERE f.execution = m.execution AND f.id = m.frame AND call IS NOT NULL)",
  pending:
    "SELECT seq, input, child FROM mapItems WHERE run = ? AND status IN ('PENDING', 'PENDING_REDRIVE') AND seq > ? ORDER BY seq LIMIT ?",
  runningChildren: "SELECT child FROM mapItems WHERE run = ? AND status = 'RUNNING'",
  itemsOfChild: 'SELECT items FROM mapItems WHERE run = ? AND child = ?',
};

const none = { pending: 0, running: 0, succeeded: 0, failed: 0, timedOut: 0, aborted: 0, pendingRedrive: 0, total: 0 };

const countSql = `
  SELECT CASE status WHEN 'TIMED_OUT' THEN 'timedOut' WHEN 'PENDING_REDRIVE' THEN 'pendingRedrive' ELSE lower(status) END AS name,
    count(*) AS children, sum(items) AS items FROM mapItems WHERE run = ? GROUP BY status`;

/** Children and their items by status and in all, as DescribeMapRun names them. */
export function countMapRun(store: Store, arn: string): Record<'children' | 'items', typeof none> {
  const counts = { children: { ...none }, items: { ...none } };
  for (const row of store.all<{ name: keyof typeof none; children: number; items: number }>(countSql, arn)) {
    for (const what of ['children', 'items'] as const)
      for (const name of [row.name, 'total'] as const) counts[what][name] += row[what];
  }
  return counts;
}
