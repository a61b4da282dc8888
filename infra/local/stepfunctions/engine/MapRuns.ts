import { randomUUID } from 'node:crypto';
import type { S3 } from '@aws-sdk/client-s3';
import type { CallSite, Execution, Failure, Outcome } from '../frames/Execution.ts';
import type { MapRunPlan } from '../interpreter/distributedMap.ts';
import { op, update } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';
import type { Engine } from './Engine.ts';
import * as rows from './mapRun/mapRunRows.ts';
import { readItems } from './mapRun/readItems.ts';
import { collectResults, writeResults } from './mapRun/results.ts';
import { storeBatches } from './mapRun/storeBatches.ts';
import { principalOf } from './principalOf.ts';
import { executionArn } from './startExecution.ts';

interface Active {
  plan: MapRunPlan;
  limits: rows.Limits;
  /** The parent's state that waits. */
  site: CallSite;
  counts: ReturnType<typeof countsOf>;
  /** Items up to this one were started. */
  cursor: number;
  pumping: boolean;
  failing?: Outcome;
  stopped?: boolean;
}

/** AWS runs at most so many children of a map run at once. */
const mostChildren = 10_000;
const startedAtOnce = 200;
const failure: Failure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
};

export type MapRuns = ReturnType<typeof createMapRuns>;

/** Distributed Maps under way. Items, children and counts are rows; what is here can be read back after a restart. */
export function createMapRuns(engine: Engine, s3: (principal: string) => S3) {
  const { store, committer } = engine;
  const runs = new Map<string, Active>();

  /** Begins a map run, or goes on with one after a restart. */
  const resume = async (site: CallSite, plan: MapRunPlan): Promise<void> => {
    const parent = engine.executionOf(site.execution);
    if (!parent) return;
    if (!rows.findMapRun(store, plan.arn)) await committer.write(rows.insertMapRun(site, plan, engine.now()));
    const limits = rows.findMapRun(store, plan.arn);
    if (!limits) return;
    const run: Active = { plan, limits, site, counts: countsOf(store, plan.arn), cursor: 0, pumping: false };
    runs.set(plan.arn, run);
    if (limits.outcome !== null) return deliver(run, JSON.parse(limits.outcome) as Outcome);
    if (!limits.read && !(await read(run, parent))) return;
    run.counts = countsOf(store, plan.arn);
    await judge(run);
  };

  /** Redrives a map run that failed: its children that did not succeed go on, those never started are started. */
  const redrive = async (site: CallSite, { arn, redriveCount }: { arn: string; redriveCount: number }) => {
    const found = rows.findMapRun(store, arn);
    if (!found) return;
    const changes = { status: 'RUNNING', outcome: null, stoppedAt: null, redriveCount, redrivenAt: engine.now() };
    const anew = [update('mapRuns', changes, { arn }), op(rows.sql.redriveItems, arn)];
    if (found.redriveCount < redriveCount) await committer.write(...anew);
    await resume(site, JSON.parse(found.plan) as MapRunPlan);
  };

  /** Reads the items into rows, batch by batch: memory stays flat. False when that failed (the run has ended then). */
  const read = async (run: Active, parent: Execution): Promise<boolean> => {
    const { arn, source } = run.plan;
    try {
      await committer.write(op(rows.sql.deleteItems, arn));
      const items = readItems(source, s3(principalOf(parent.roleArn)));
      await storeBatches(engine, parent, run.site.frame, run.plan, items);
      await committer.write(update('mapRuns', { read: 1 }, { arn }));
      return true;
    } catch (error) {
      const unread: Failure = { error: 'States.ItemReaderFailed', cause: (error as Error).message };
      await finish(run, { failure: (error as { failure?: Failure }).failure ?? unread });
      return false;
    }
  };

  /** Starts children up to the concurrency; ends the run when nothing is left. */
  const pump = async (run: Active): Promise<void> => {
    const { counts } = run;
    if (run.pumping) return;
    run.pumping = true;
    try {
      while (!run.stopped && !run.failing) {
        const room = Math.min((run.limits.maxConcurrency || mostChildren) - counts.running, startedAtOnce);
        if (room <= 0 || counts.pending === 0 || !(await startChildren(run, room))) break;
      }
    } finally {
      run.pumping = false;
    }
    if (run.stopped || counts.running > 0 || (!run.failing && counts.pending > 0)) return;
    run.stopped = true;
    const parent = engine.executionOf(run.site.execution);
    if (parent) await finish(run, await results(run, parent));
  };

  const startChildren = async (run: Active, most: number): Promise<boolean> => {
    const parent = engine.executionOf(run.site.execution);
    const pending = store.all<rows.PendingItem>(rows.sql.pending, run.plan.arn, run.cursor, most);
    if (!parent || pending.length === 0) return false;
    run.cursor = pending.at(-1)?.seq ?? run.cursor;
    run.counts.pending -= pending.length;
    run.counts.running += pending.length;
    await Promise.all(pending.map((item) => startChild(run.plan, parent, item)));
    return true;
  };

  const startChild = async (plan: MapRunPlan, parent: Execution, { seq, child, input }: rows.PendingItem) => {
    if (child !== null) return void (await engine.post(child, { kind: 'redrive' }));
    const { machineArn, roleArn, definition } = parent;
    const name = randomUUID();
    const arn = executionArn(`${machineArn}/${plan.label}`, name);
    const given = { arn, name, machineArn, roleArn, definition, input, mapRunArn: plan.arn };
    const started = (row: number) => [update('mapItems', { status: 'RUNNING', child: row }, { run: plan.arn, seq })];
    await engine.start(given, plan.block, started);
  };

  /** Fails the run if it must, else goes on with it. */
  const judge = (run: Active): Promise<void> => {
    if (!run.failing && exceedsTolerance(run)) {
      run.failing = { failure };
      stopChildren(run.plan.arn);
    }
    return pump(run);
  };

  const stopChildren = (arn: string): void => {
    for (const { child } of store.all<{ child: number }>(rows.sql.runningChildren, arn))
      void engine.post(child, { kind: 'stop', failure: {} });
  };

  const results = async ({ plan, failing }: Active, parent: Execution): Promise<Outcome> => {
    if (!plan.writer?.arguments.Bucket) return failing ?? collectResults(store, plan, parent);
    try {
      const written = await writeResults(store, plan, s3(principalOf(parent.roleArn)));
      return failing ?? { output: JSON.stringify(written) };
    } catch (error) {
      return { failure: { error: 'States.ResultWriterFailed', cause: (error as Error).message } };
    }
  };

  /** The outcome is stored first; the parent takes it (perhaps after a restart) and drops its call. */
  const finish = async (run: Active, outcome: Outcome): Promise<void> => {
    run.stopped = true;
    const resultsWritten = run.plan.writer?.arguments.Bucket && 'output' in outcome ? run.counts.total : 0;
    const status = 'failure' in outcome ? 'FAILED' : 'SUCCEEDED';
    const changes = { status, stoppedAt: engine.now(), outcome: JSON.stringify(outcome), resultsWritten };
    await committer.write(update('mapRuns', changes, { arn: run.plan.arn }));
    await deliver(run, outcome);
  };

  const deliver = async ({ plan, site }: Active, outcome: Outcome): Promise<void> => {
    runs.delete(plan.arn);
    await engine.answer(site, { kind: 'result', outcome });
  };

  const abort = (arn: string): void => {
    runs.delete(arn);
    stopChildren(arn);
    const aborted = { status: 'ABORTED', stoppedAt: engine.now() };
    void committer.write(update('mapRuns', aborted, { arn, status: 'RUNNING' })).catch(() => {});
  };

  return {
    resume,
    redrive,
    childEnded: ({ row, status, mapRunArn }: Execution): void => {
      const run = runs.get(mapRunArn ?? '');
      if (!run || run.stopped) return;
      run.counts.running -= 1;
      if (status !== 'SUCCEEDED')
        run.counts.failedItems += store.get<{ items: number }>(rows.sql.itemsOfChild, run.plan.arn, row)?.items ?? 1;
      engine.calls.track(judge(run));
    },
    /** UpdateMapRun: from now on. */
    change: (arn: string, limits: rows.Limits): Promise<void> => {
      const run = runs.get(arn);
      if (run) engine.calls.track(judge(Object.assign(run, { limits })));
      return committer.write(update('mapRuns', limits, { arn }));
    },
    /** The parent does not wait any more: the children are stopped. */
    cancel: (row: number, frame: number): void => {
      for (const run of [...runs.values()]) {
        if (run.site.execution !== row || run.site.frame !== frame) continue;
        run.stopped = true;
        abort(run.plan.arn);
      }
    },
    /** After a restart: ends the runs whose parents ended without them. */
    recover: (): void => {
      for (const { arn } of store.all<{ arn: string }>(rows.sql.orphans)) abort(arn);
    },
    reset: (): void => runs.clear(),
  };
}

/** What a run needs to know while it goes on; failed are the items of children that did not succeed. */
function countsOf(store: Store, arn: string) {
  const { children, items } = rows.countMapRun(store, arn);
  const { pending, pendingRedrive, running, total } = children;
  const failedItems = items.failed + items.timedOut + items.aborted;
  return { pending: pending + pendingRedrive, running, total, totalItems: items.total, failedItems };
}

/** Zero and zero tolerate nothing; one of them alone is the limit; both: either. */
function exceedsTolerance({ counts, limits }: Active): boolean {
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = limits;
  const { failedItems, totalItems } = counts;
  if (failedItems === 0) return false;
  if (count === 0 && percentage === 0) return true;
  if (count > 0 && failedItems > count) return true;
  return percentage > 0 && (failedItems * 100) / totalItems > percentage;
}
