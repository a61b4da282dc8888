import { randomUUID } from 'node:crypto';
import type { S3 } from '@aws-sdk/client-s3';
import type { Execution, Failure, Outcome } from '../frames/Execution.ts';
import type { MapRunPlan } from '../frames/MapRunPlan.ts';
import { op } from '../store/op.ts';
import type { Engine } from './Engine.ts';
import { collectResults } from './mapRun/collectResults.ts';
import * as rows from './mapRun/mapRunRows.ts';
import { readItems } from './mapRun/readItems.ts';
import { storeBatches } from './mapRun/storeBatches.ts';
import { writeResults } from './mapRun/writeResults.ts';
import { executionArn } from './NestedExecutions.ts';
import { principalOf } from './principalOf.ts';

/** What UpdateMapRun may change. */
interface MapRunLimits {
  concurrency: number;
  toleratedCount: number;
  toleratedPercentage: number;
}

interface Active extends MapRunLimits {
  plan: MapRunPlan;
  /** The parent's state that waits. */
  target: { row: number; frame: number; attempt: number };
  counts: rows.MapRunCounts;
  /** Items up to this one were started. */
  cursor: number;
  pumping: boolean;
  failing?: Outcome;
  stopped?: boolean;
}

const startedAtOnce = 200;
const exceeded: Outcome = {
  failure: {
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  },
};

/** Distributed Maps under way. Items, children and counts are rows; what is here can be read back after a restart. */
export class MapRuns {
  private readonly engine: Engine;
  private readonly s3: (principal: string) => S3;
  private runs = new Map<string, Active>();

  constructor(engine: Engine, s3: (principal: string) => S3) {
    this.engine = engine;
    this.s3 = s3;
  }

  /** Redrives a map run that failed: its children that did not succeed go on, those never started are started. */
  async redrive(target: Active['target'], { arn, redriveCount }: { arn: string; redriveCount: number }): Promise<void> {
    const { store, committer } = this.engine;
    const found = rows.findMapRun(store, arn);
    if (!found) return;
    if (found.redriveCount < redriveCount)
      await committer.write(...rows.redriveMapRun(arn, redriveCount, this.engine.now()));
    await this.resume(target, JSON.parse(found.plan) as MapRunPlan);
  }

  /** Begins a map run, or goes on with one after a restart. */
  async resume(target: Active['target'], plan: MapRunPlan): Promise<void> {
    const { store, committer } = this.engine;
    const parent = this.engine.executionOf(target.row);
    if (!parent) return;
    if (!rows.findMapRun(store, plan.arn))
      await committer.write(rows.insertMapRun(parent, target.frame, plan, this.engine.now()));
    const found = rows.findMapRun(store, plan.arn);
    if (!found) return;
    const { concurrency, toleratedCount, toleratedPercentage, outcome } = found;
    const limits = { concurrency, toleratedCount, toleratedPercentage };
    const counts = rows.countMapRun(store, plan.arn);
    const run: Active = { plan, target, counts, cursor: 0, pumping: false, ...limits };
    this.runs.set(plan.arn, run);
    if (outcome !== null) return this.deliver(run, JSON.parse(outcome) as Outcome);
    if (!found.read && !(await this.read(run, parent))) return;
    run.counts = rows.countMapRun(store, plan.arn);
    if (exceedsTolerance(run)) this.startFailing(run);
    await this.pump(run);
  }

  /** Reads the items into rows, batch by batch: memory stays flat. False when that failed (the run has ended then). */
  private async read(run: Active, parent: Execution): Promise<boolean> {
    const { arn, source } = run.plan;
    const { committer } = this.engine;
    try {
      await committer.write(op('DELETE FROM mapItems WHERE run = ?', arn));
      const items = readItems(source, this.s3(principalOf(parent.roleArn)));
      await storeBatches(this.engine, parent, run.target.frame, run.plan, items);
      await committer.write(op('UPDATE mapRuns SET read = 1 WHERE arn = ?', arn));
      return true;
    } catch (error) {
      const unread: Failure = { error: 'States.ItemReaderFailed', cause: (error as Error).message };
      await this.finish(run, { failure: (error as { failure?: Failure }).failure ?? unread });
      return false;
    }
  }

  /** Starts children up to the concurrency; ends the run when nothing is left. */
  private async pump(run: Active): Promise<void> {
    if (run.pumping) return;
    run.pumping = true;
    try {
      while (!run.stopped && !run.failing) {
        const room = Math.min(run.concurrency - run.counts.running, startedAtOnce);
        if (room <= 0 || run.counts.pending === 0 || !(await this.startChildren(run, room))) break;
      }
    } finally {
      run.pumping = false;
    }
    await this.endIfDone(run);
  }

  private async startChildren(run: Active, most: number): Promise<boolean> {
    const parent = this.engine.executionOf(run.target.row);
    const pending = rows.nextPending(this.engine.store, run.plan.arn, run.cursor, most);
    if (!parent || pending.length === 0) return false;
    run.cursor = pending.at(-1)?.seq ?? run.cursor;
    run.counts.pending -= pending.length;
    run.counts.running += pending.length;
    await Promise.all(pending.map((item) => this.startChild(run.plan, parent, item)));
    return true;
  }

  private async startChild({ arn: mapRunArn, block, label }: MapRunPlan, parent: Execution, item: rows.PendingItem) {
    const { seq, child, input } = item;
    if (child !== null) {
      await this.engine.post(child, { kind: 'redrive' });
      return this.engine.committer.write(rows.childRedriven(mapRunArn, child));
    }
    const { machineArn: arn, roleArn, definition } = parent;
    const name = randomUUID();
    await this.engine.start({
      machine: { arn, roleArn, definition },
      arn: executionArn(`${arn}/${label}`, name),
      name,
      input,
      mapRunArn,
      block,
      with: (row) => [rows.itemStarted(mapRunArn, seq, row)],
    });
  }

  childEnded({ row, status, mapRunArn }: Execution): void {
    const run = this.runs.get(mapRunArn ?? '');
    if (!run || run.stopped) return;
    run.counts.running -= 1;
    if (status !== 'SUCCEEDED') run.counts.failedItems += rows.itemsOfChild(this.engine.store, run.plan.arn, row);
    if (!run.failing && exceedsTolerance(run)) this.startFailing(run);
    this.engine.calls.track(this.pump(run));
  }

  private startFailing(run: Active): void {
    run.failing = exceeded;
    this.stopChildren(run.plan.arn);
  }

  private stopChildren(arn: string): void {
    for (const child of rows.runningChildren(this.engine.store, arn))
      void this.engine.post(child, { kind: 'stop', failure: {} });
  }

  private async endIfDone(run: Active): Promise<void> {
    const { counts } = run;
    if (run.stopped || run.pumping || counts.running > 0 || (!run.failing && counts.pending > 0)) return;
    run.stopped = true;
    const parent = this.engine.executionOf(run.target.row);
    if (parent) await this.finish(run, await this.results(run, parent));
  }

  private async results(run: Active, parent: Execution): Promise<Outcome> {
    const { store } = this.engine;
    if (!run.plan.writer?.arguments.Bucket) return run.failing ?? collectResults(store, run.plan, parent);
    try {
      const written = await writeResults(store, run.plan, this.s3(principalOf(parent.roleArn)));
      return run.failing ?? { output: JSON.stringify(written) };
    } catch (error) {
      return { failure: { error: 'States.ResultWriterFailed', cause: (error as Error).message } };
    }
  }

  /** The outcome is stored first; the parent takes it (perhaps after a restart) and drops its intent. */
  private async finish(run: Active, outcome: Outcome): Promise<void> {
    run.stopped = true;
    const written = run.plan.writer?.arguments.Bucket && 'output' in outcome ? run.counts.total : 0;
    await this.engine.committer.write(rows.finishMapRun(run.plan.arn, outcome, written, this.engine.now()));
    await this.deliver(run, outcome);
  }

  private async deliver({ plan, target }: Active, outcome: Outcome): Promise<void> {
    this.runs.delete(plan.arn);
    const { row, frame, attempt } = target;
    await this.engine.post(row, { kind: 'result', frame, attempt, outcome });
  }

  /** UpdateMapRun: from now on. */
  change(arn: string, limits: MapRunLimits): Promise<void> {
    const run = this.runs.get(arn);
    if (run) this.engine.calls.track(this.pump(Object.assign(run, limits)));
    const sql = 'UPDATE mapRuns SET concurrency = ?, toleratedCount = ?, toleratedPercentage = ? WHERE arn = ?';
    const { concurrency, toleratedCount, toleratedPercentage } = limits;
    return this.engine.committer.write(op(sql, concurrency, toleratedCount, toleratedPercentage, arn));
  }

  /** The parent does not wait any more: the children are stopped. */
  cancel(row: number, frame?: number): void {
    for (const run of [...this.runs.values()]) {
      if (run.target.row !== row || (frame !== undefined && run.target.frame !== frame)) continue;
      run.stopped = true;
      this.abort(run.plan.arn);
    }
  }

  private abort(arn: string): void {
    this.runs.delete(arn);
    this.stopChildren(arn);
    void this.engine.committer.write(rows.abortMapRun(arn, this.engine.now())).catch(() => {});
  }

  /** After a restart: ends the runs whose parents ended without them. */
  recover(): void {
    for (const arn of rows.orphanedMapRuns(this.engine.store)) this.abort(arn);
  }

  reset(): void {
    this.runs = new Map();
  }
}

/** Zero and zero tolerate nothing; one of them alone is the limit; both: either. */
function exceedsTolerance({ counts, toleratedCount, toleratedPercentage }: Active): boolean {
  const { failedItems, totalItems } = counts;
  if (failedItems === 0) return false;
  if (toleratedCount === 0 && toleratedPercentage === 0) return true;
  if (toleratedCount > 0 && failedItems > toleratedCount) return true;
  return toleratedPercentage > 0 && (failedItems * 100) / totalItems > toleratedPercentage;
}
