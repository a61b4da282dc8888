import type { Execution, Outcome } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { type Op, op } from '../../store/op.ts';
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

const insertSql =
  'INSERT INTO mapRuns (arn, execution, executionArn, frame, status, plan, concurrency, toleratedCount, toleratedPercentage, startedAt) ' +
  "VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?)";

export function insertMapRun({ row, arn }: Execution, frame: number, plan: MapRunPlan, now: number): Op {
  const kept = JSON.stringify({ ...plan, source: { items: [] } });
  const { concurrency, toleratedCount, toleratedPercentage } = plan;
  return op(insertSql, plan.arn, row, arn, frame, kept, concurrency, toleratedCount, toleratedPercentage, now);
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

const abortSql = "UPDATE mapRuns SET status = 'ABORTED', stoppedAt = ? WHERE arn = ? AND status = 'RUNNING'";

export const abortMapRun = (arn: string, now: number): Op => op(abortSql, now, arn);

const pendingSql =
  "SELECT seq, input, child FROM mapItems WHERE run = ? AND status IN ('PENDING', 'PENDING_REDRIVE') AND seq > ? ORDER BY seq LIMIT ?";

export const nextPending = (store: Store, run: string, after: number, most: number): PendingItem[] =>
  store.all<PendingItem>(pendingSql, run, after, most);

export const itemStarted = (run: string, seq: number, child: number): Op =>
  op("UPDATE mapItems SET status = 'RUNNING', child = ? WHERE run = ? AND seq = ?", child, run, seq);

const redrivenSql = "UPDATE mapItems SET status = 'RUNNING' WHERE run = ? AND child = ? AND status = 'PENDING_REDRIVE'";

/** Only if it has not ended again by now. */
export const childRedriven = (run: string, child: number): Op => op(redrivenSql, run, child);

export const itemsOfChild = (store: Store, run: string, child: number): number =>
  store.get<{ items: number }>('SELECT items FROM mapItems WHERE run = ? AND child = ?', run, child)?.items ?? 1;

const runningSql = "SELECT child FROM mapItems WHERE run = ? AND status = 'RUNNING'";

export const runningChildren = (store: Store, run: string): number[] =>
  store.all<{ child: number }>(runningSql, run).map(({ child }) => child);
