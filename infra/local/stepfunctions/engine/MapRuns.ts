import { randomUUID } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import type { MapRunPlan } from '../interpreter/distributedMap.ts';
import type { Execution, Outcome } from '../interpreter/Execution.ts';
import type { MapRunRow } from '../store/rows.ts';
import type { Op } from '../store/writeFrame.ts';
import type { Engine } from './Engine.ts';
import { collectResults } from './mapRun/collectResults.ts';
import { countMapRun, type MapRunCounts } from './mapRun/countMapRun.ts';
import { childRedriven, itemStarted, nextPending, type PendingItem } from './mapRun/items.ts';
import { readItems } from './mapRun/readItems.ts';
import { storeBatches } from './mapRun/storeBatches.ts';
import { writeResults } from './mapRun/writeResults.ts';
import { principalOf } from './principalOf.ts';

interface Active {
  plan: MapRunPlan;
  row: number;
  frame: number;
  attempt: number;
  counts: MapRunCounts;
  /** Items up to this one were started. */
  cursor: number;
  concurrency: number;
  toleratedCount: number;
  toleratedPercentage: number;
  pumping: boolean;
  failing?: Outcome;
  stopped?: boolean;
}

const startedAtOnce = 200;

/** Distributed Maps under way. Items, children and counts are rows; what is here can be read back after a restart. */
export class MapRuns {
  private readonly engine: Engine;
  private readonly s3: (principal: string) => S3Client;
  private runs = new Map<string, Active>();

  constructor(engine: Engine, s3: (principal: string) => S3Client) {
    this.engine = engine;
    this.s3 = s3;
  }

  /** Redrives a map run that failed: its children that did not succeed go on, those never started are started. */
  async redrive(
    row: number,
    frame: number,
    attempt: number,
    { arn, redriveCount }: { arn: string; redriveCount: number },
  ): Promise<void> {
    const found = this.find(arn);
    if (!found) return;
    if (found.redriveCount < redriveCount) {
      const now = this.engine.now();
      await this.commit(
        {
          sql: "UPDATE mapRuns SET status = 'RUNNING', outcome = NULL, stoppedAt = NULL, redriveCount = ?, redrivenAt = ? WHERE arn = ?",
          values: [redriveCount, now, arn],
        },
        {
          sql: "UPDATE mapItems SET status = 'PENDING_REDRIVE' WHERE run = ? AND status IN ('FAILED', 'TIMED_OUT', 'ABORTED')",
          values: [arn],
        },
      );
    }
    await this.resume(row, frame, attempt, JSON.parse(found.plan) as MapRunPlan);
  }

  /** Begins a map run, or goes on with one after a restart. */
  async resume(row: number, frame: number, attempt: number, plan: MapRunPlan): Promise<void> {
    const parent = this.engine.executionOf(row);
    if (!parent) return;
    const found = this.find(plan.arn) ?? (await this.insert(parent, frame, plan));
    const { concurrency, toleratedCount, toleratedPercentage } = found;
    const run: Active = {
      plan,
      row,
      frame,
      attempt,
      counts: countMapRun(this.engine.store, plan.arn),
      cursor: 0,
      concurrency,
      toleratedCount,
      toleratedPercentage,
      pumping: false,
    };
    this.runs.set(plan.arn, run);
    if (found.outcome !== null) return this.deliver(run, JSON.parse(found.outcome) as Outcome);
    if (!found.read && !(await this.read(run, parent))) return;
    run.counts = countMapRun(this.engine.store, plan.arn);
    if (this.exceedsTolerance(run)) this.startFailing(run);
    await this.pump(run);
  }

  private startFailing(run: Active): void {
    run.failing = {
      failure: {
        error: 'States.ExceedToleratedFailureThreshold',
        cause: 'The specified tolerated failure threshold was exceeded',
      },
    };
    this.stopChildren(run.plan.arn);
  }

  find(arn: string): MapRunRow | undefined {
    return this.engine.store.get<MapRunRow>('SELECT * FROM mapRuns WHERE arn = ?', arn);
  }

  private async insert(parent: Execution, frame: number, plan: MapRunPlan): Promise<MapRunRow> {
    await this.commit({
      sql: "INSERT INTO mapRuns (arn, execution, executionArn, frame, status, plan, concurrency, toleratedCount, toleratedPercentage, startedAt) VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?)",
      values: [
        plan.arn,
        parent.row,
        parent.arn,
        frame,
        JSON.stringify({ ...plan, source: { items: [] } }),
        plan.concurrency,
        plan.toleratedCount,
        plan.toleratedPercentage,
        this.engine.now(),
      ],
    });
    return this.find(plan.arn) as MapRunRow;
  }

  /** Reads the items into rows, batch by batch: memory stays flat. False when that failed (the run has ended then). */
  private async read(run: Active, parent: Execution): Promise<boolean> {
    try {
      await this.commit({ sql: 'DELETE FROM mapItems WHERE run = ?', values: [run.plan.arn] });
      const items = readItems(run.plan.source, this.s3(principalOf(parent.roleArn)));
      await storeBatches(this.engine, parent, run.frame, run.plan, items);
      await this.commit({ sql: 'UPDATE mapRuns SET read = 1 WHERE arn = ?', values: [run.plan.arn] });
      return true;
    } catch (error) {
      const { failure } = error as { failure?: { error: string; cause: string } };
      await this.finish(run, 'FAILED', {
        failure: failure ?? { error: 'States.ItemReaderFailed', cause: (error as Error).message },
      });
      return false;
    }
  }

  private commit(...ops: Op[]): Promise<void> {
    return new Promise((resolve, reject) =>
      this.engine.committer.push(ops, (error) => (error ? reject(error) : resolve())),
    );
  }

  /** Starts children up to the concurrency; ends the run when nothing is left. */
  private async pump(run: Active): Promise<void> {
    if (run.pumping) return;
    run.pumping = true;
    try {
      while (!run.stopped && !run.failing) {
        const room = Math.min(run.concurrency - run.counts.running, startedAtOnce);
        if (room <= 0 || run.counts.pending === 0) break;
        if (!(await this.startChildren(run, room))) break;
      }
    } finally {
      run.pumping = false;
    }
    await this.endIfDone(run);
  }

  private async startChildren(run: Active, most: number): Promise<boolean> {
    const parent = this.engine.executionOf(run.row);
    const pending = nextPending(this.engine.store, run.plan.arn, run.cursor, most);
    if (!parent || pending.length === 0) return false;
    const definition = this.engine.findExecution(parent.arn)?.definition ?? 0;
    run.cursor = pending.at(-1)?.seq ?? run.cursor;
    run.counts.pending -= pending.length;
    run.counts.running += pending.length;
    await Promise.all(
      pending.map((item) =>
        item.child === null ? this.startChild(run, parent, definition, item) : this.redriveChild(run, item.child),
      ),
    );
    return true;
  }

  private async startChild(
    run: Active,
    parent: Execution,
    definition: number,
    { seq, input }: PendingItem,
  ): Promise<void> {
    const { arn, block, label } = run.plan;
    const name = randomUUID();
    await this.engine.start({
      machine: { arn: parent.machineArn, name: parent.machineName, roleArn: parent.roleArn, definition },
      arn: `${parent.machineArn.replace(':stateMachine:', ':execution:')}/${label}:${name}`,
      name,
      input,
      mapRunArn: arn,
      block,
      with: (row) => [itemStarted(arn, seq, row)],
    });
  }

  private async redriveChild(run: Active, child: number): Promise<void> {
    await this.engine.post(child, { kind: 'redrive' });
    await this.commit(childRedriven(run.plan.arn, child));
  }

  childEnded(execution: Execution): void {
    const run = execution.mapRunArn === undefined ? undefined : this.runs.get(execution.mapRunArn);
    if (!run || run.stopped) return;
    const items =
      this.engine.store.get<{ items: number }>(
        'SELECT items FROM mapItems WHERE run = ? AND child = ?',
        run.plan.arn,
        execution.row,
      )?.items ?? 1;
    run.counts.running -= 1;
    if (execution.status !== 'SUCCEEDED') run.counts.failedItems += items;
    if (!run.failing && this.exceedsTolerance(run)) this.startFailing(run);
    this.track(this.pump(run));
  }

  private track(work: Promise<void>): void {
    const { calls } = this.engine;
    calls.active += 1;
    void work.finally(() => {
      calls.active = Math.max(0, calls.active - 1);
    });
  }

  private exceedsTolerance(run: Active): boolean {
    const { failedItems, totalItems } = run.counts;
    if (failedItems === 0) return false;
    const { toleratedCount, toleratedPercentage } = run;
    if (toleratedCount === 0 && toleratedPercentage === 0) return true;
    if (toleratedCount > 0 && failedItems > toleratedCount) return true;
    return toleratedPercentage > 0 && (failedItems * 100) / totalItems > toleratedPercentage;
  }

  private stopChildren(arn: string): void {
    const running = this.engine.store.all<{ child: number }>(
      "SELECT child FROM mapItems WHERE run = ? AND status = 'RUNNING'",
      arn,
    );
    for (const { child } of running) void this.engine.post(child, { kind: 'stop', failure: {} });
  }

  private async endIfDone(run: Active): Promise<void> {
    const { counts } = run;
    if (run.stopped || run.pumping || counts.running > 0 || (!run.failing && counts.pending > 0)) return;
    run.stopped = true;
    const parent = this.engine.executionOf(run.row);
    if (!parent) return;
    const outcome = await this.results(run, parent);
    await this.finish(run, 'failure' in outcome ? 'FAILED' : 'SUCCEEDED', outcome);
  }

  private async results(run: Active, parent: Execution): Promise<Outcome> {
    const { writer } = run.plan;
    if (!writer?.arguments.Bucket) return run.failing ?? collectResults(this.engine.store, run.plan, parent);
    try {
      const written = await writeResults(this.engine.store, run.plan, this.s3(principalOf(parent.roleArn)));
      return run.failing ?? { output: JSON.stringify(written) };
    } catch (error) {
      return { failure: { error: 'States.ResultWriterFailed', cause: (error as Error).message } };
    }
  }

  /** The outcome is stored first; the parent takes it (perhaps after a restart) and drops its intent. */
  private async finish(run: Active, status: MapRunRow['status'], outcome: Outcome): Promise<void> {
    run.stopped = true;
    const written = run.plan.writer?.arguments.Bucket && !('failure' in outcome) ? run.counts.total : 0;
    await this.commit({
      sql: 'UPDATE mapRuns SET status = ?, stoppedAt = ?, outcome = ?, resultsWritten = ? WHERE arn = ?',
      values: [status, this.engine.now(), JSON.stringify(outcome), written, run.plan.arn],
    });
    await this.deliver(run, outcome);
  }

  private async deliver(run: Active, outcome: Outcome): Promise<void> {
    this.runs.delete(run.plan.arn);
    const { row, frame, attempt } = run;
    await this.engine.post(row, { kind: 'result', frame, attempt, outcome });
  }

  /** UpdateMapRun: from now on. */
  change(
    arn: string,
    change: { concurrency?: number; toleratedCount?: number; toleratedPercentage?: number },
  ): Promise<void> {
    const run = this.runs.get(arn);
    const row = this.find(arn);
    if (!row) return Promise.resolve();
    const next = {
      concurrency: row.concurrency,
      toleratedCount: row.toleratedCount,
      toleratedPercentage: row.toleratedPercentage,
      ...change,
    };
    if (run) {
      Object.assign(run, next);
      this.track(this.pump(run));
    }
    return this.commit({
      sql: 'UPDATE mapRuns SET concurrency = ?, toleratedCount = ?, toleratedPercentage = ? WHERE arn = ?',
      values: [next.concurrency, next.toleratedCount, next.toleratedPercentage, arn],
    });
  }

  /** The parent does not wait any more: the children are stopped. */
  cancel(row: number, frame?: number): void {
    for (const run of [...this.runs.values()]) {
      if (run.row !== row || (frame !== undefined && run.frame !== frame)) continue;
      run.stopped = true;
      this.runs.delete(run.plan.arn);
      this.stopChildren(run.plan.arn);
      void this.commit({
        sql: "UPDATE mapRuns SET status = 'ABORTED', stoppedAt = ? WHERE arn = ? AND status = 'RUNNING'",
        values: [this.engine.now(), run.plan.arn],
      });
    }
  }

  reset(): void {
    this.runs = new Map();
  }
}
