import type { Execution } from '../../frames/Execution.ts';
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

export function insertMapRun({ row, arn }: Execution, frame: number, plan: MapRunPlan, startedAt: number): Op {
  const { concurrency, toleratedCount, toleratedPercentage } = plan;
  const limits = { concurrency, toleratedCount, toleratedPercentage };
  const kept = JSON.stringify({ ...plan, source: { items: [] } });
  const parent = { execution: row, executionArn: arn, frame };
  return insert('mapRuns', { arn: plan.arn, ...parent, status: 'RUNNING', plan: kept, ...limits, startedAt });
}

export const sql = {
  deleteItems: 'DELETE FROM mapItems WHERE run = ?',
  read: 'UPDATE mapRuns SET read = 1 WHERE arn = ?',
  change: 'UPDATE mapRuns SET concurrency = ?, toleratedCount = ?, toleratedPercentage = ? WHERE arn = ?',
  finish: 'UPDATE mapRuns SET status = ?, stoppedAt = ?, outcome = ?, resultsWritten = ? WHERE arn = ?',
  abort: "UPDATE mapRuns SET status = 'ABORTED', stoppedAt = ? WHERE arn = ? AND status = 'RUNNING'",
  redrive:
    "UPDATE mapRuns SET status = 'RUNNING', outcome = NULL, stoppedAt = NULL, redriveCount = ?, redrivenAt = ? WHERE arn = ?",
  redriveItems:
    "UPDATE mapItems SET status = 'PENDING_REDRIVE' WHERE run = ? AND status IN ('FAILED', 'TIMED_OUT', 'ABORTED')",
  /** Runs that nobody waits for any more: the process was killed between the end of the parent and theirs. */
  orphans:
    "SELECT arn FROM mapRuns m WHERE status = 'RUNNING' AND NOT EXISTS (SELECT 1 FROM intents i WHERE i.execution = m.execution AND i.frame = m.frame)",
  pending:
    "SELECT seq, input, child FROM mapItems WHERE run = ? AND status IN ('PENDING', 'PENDING_REDRIVE') AND seq > ? ORDER BY seq LIMIT ?",
  itemStarted: "UPDATE mapItems SET status = 'RUNNING', child = ? WHERE run = ? AND seq = ?",
  /** Only if it has not ended again by now. */
  childRedriven: "UPDATE mapItems SET status = 'RUNNING' WHERE run = ? AND child = ? AND status = 'PENDING_REDRIVE'",
  runningChildren: "SELECT child FROM mapItems WHERE run = ? AND status = 'RUNNING'",
  itemsOfChild: 'SELECT items FROM mapItems WHERE run = ? AND child = ?',
};

const countSql = 'SELECT status, count(*) AS children, sum(items) AS items FROM mapItems WHERE run = ? GROUP BY status';
const names = {
  PENDING: 'pending',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
  PENDING_REDRIVE: 'pendingRedrive',
} as const;

type Counts = Record<(typeof names)[keyof typeof names] | 'total', number>;

/** Children and their items by status and in all, as DescribeMapRun names them. */
export function countMapRun(store: Store, arn: string): Record<'children' | 'items', Counts> {
  const none = { ...Object.fromEntries(Object.values(names).map((name) => [name, 0])), total: 0 } as Counts;
  const counts = { children: { ...none }, items: { ...none } };
  for (const row of store.all<{ status: keyof typeof names; children: number; items: number }>(countSql, arn)) {
    for (const what of ['children', 'items'] as const)
      for (const name of [names[row.status], 'total'] as const) counts[what][name] += row[what];
  }
  return counts;
}
