import type { Execution, Outcome } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { insert, type Op, op } from '../../store/op.ts';
import type { Store } from '../../store/openStore.ts';
import type { MapRunRow } from '../../store/rows.ts';

/** An item (or batch) to be worked; one that has a child already is to be redriven. */
export interface PendingItem {
  seq: number;
  input: string;
  child: number | null;
}

export interface MapRunCounts {
  pending: number;
  running: number;
  total: number;
  totalItems: number;
  /** Items of children that did not succeed. */
  failedItems: number;
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

const redriveSql =
  "UPDATE mapRuns SET status = 'RUNNING', outcome = NULL, stoppedAt = NULL, redriveCount = ?, redrivenAt = ? WHERE arn = ?";
const redriveItemsSql =
  "UPDATE mapItems SET status = 'PENDING_REDRIVE' WHERE run = ? AND status IN ('FAILED', 'TIMED_OUT', 'ABORTED')";

export const redriveMapRun = (arn: string, redriveCount: number, now: number): Op[] => [
  op(redriveSql, redriveCount, now, arn),
  op(redriveItemsSql, arn),
];

const finishSql = 'UPDATE mapRuns SET status = ?, stoppedAt = ?, outcome = ?, resultsWritten = ? WHERE arn = ?';

export const finishMapRun = (arn: string, outcome: Outcome, written: number, now: number): Op =>
  op(finishSql, 'failure' in outcome ? 'FAILED' : 'SUCCEEDED', now, JSON.stringify(outcome), written, arn);

const orphansSql =
  "SELECT arn FROM mapRuns m WHERE status = 'RUNNING' AND NOT EXISTS (SELECT 1 FROM intents i WHERE i.execution = m.execution AND i.frame = m.frame)";

/** Runs that nobody waits for any more: the process was killed between the end of the parent and theirs. */
export const orphanedMapRuns = (store: Store): string[] => store.all<{ arn: string }>(orphansSql).map(({ arn }) => arn);

const pendingSql =
  "SELECT seq, input, child FROM mapItems WHERE run = ? AND status IN ('PENDING', 'PENDING_REDRIVE') AND seq > ? ORDER BY seq LIMIT ?";

export const nextPending = (store: Store, run: string, after: number, most: number): PendingItem[] =>
  store.all<PendingItem>(pendingSql, run, after, most);

export const itemStarted = (run: string, seq: number, child: number): Op =>
  op("UPDATE mapItems SET status = 'RUNNING', child = ? WHERE run = ? AND seq = ?", child, run, seq);

const redrivenSql = "UPDATE mapItems SET status = 'RUNNING' WHERE run = ? AND child = ? AND status = 'PENDING_REDRIVE'";

/** Only if it has not ended again by now. */
export const childRedriven = (run: string, child: number): Op => op(redrivenSql, run, child);

const runningSql = "SELECT child FROM mapItems WHERE run = ? AND status = 'RUNNING'";

export const runningChildren = (store: Store, run: string): number[] =>
  store.all<{ child: number }>(runningSql, run).map(({ child }) => child);

const abortSql = "UPDATE mapRuns SET status = 'ABORTED', stoppedAt = ? WHERE arn = ? AND status = 'RUNNING'";

export const abortMapRun = (arn: string, now: number): Op => op(abortSql, now, arn);

const itemsSql = 'SELECT items FROM mapItems WHERE run = ? AND child = ?';

export const itemsOfChild = (store: Store, run: string, child: number): number =>
  store.get<{ items: number }>(itemsSql, run, child)?.items ?? 1;

const countSql = 'SELECT status, count(*) AS children, sum(items) AS items FROM mapItems WHERE run = ? GROUP BY status';

export const statusCounts = (store: Store, arn: string) =>
  store.all<{ status: string; children: number; items: number }>(countSql, arn);

export function countMapRun(store: Store, arn: string): MapRunCounts {
  const counts: MapRunCounts = { pending: 0, running: 0, total: 0, totalItems: 0, failedItems: 0 };
  for (const { status, children, items } of statusCounts(store, arn)) {
    counts.total += children;
    counts.totalItems += items;
    if (status.startsWith('PENDING')) counts.pending += children;
    else if (status === 'RUNNING') counts.running += children;
    else if (status !== 'SUCCEEDED') counts.failedItems += items;
  }
  return counts;
}
