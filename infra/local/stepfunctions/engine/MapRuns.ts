import { randomUUID } from 'node:crypto';
import type { S3 } from '@aws-sdk/client-s3';
import type { CallSite, Execution, Failure, Outcome } from '../frames/Execution.ts';
import type { MapRunPlan } from '../interpreter/distributedMap.ts';
import { op } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';
import type { MapRunRow } from '../store/rows.ts';
import type { Engine } from './Engine.ts';
import * as rows from './mapRun/mapRunRows.ts';
import { readItems } from './mapRun/readItems.ts';
import { collectResults, writeResults } from './mapRun/results.ts';
import { storeBatches } from './mapRun/storeBatches.ts';
import { executionArn } from './NestedExecutions.ts';
import { principalOf } from './principalOf.ts';

/** What UpdateMapRun may change. */
type Limits = Pick<MapRunRow, 'concurrency' | 'toleratedCount' | 'toleratedPercentage'>;

interface Active {
  plan: MapRunPlan;
  limits: Limits;
  /** The parent's state that waits. */
  site: CallSite;
  counts: ReturnType<typeof countsOf>;
  /** Items up to this one were started. */
  cursor: number;
  pumping: boolean;
  failing?: Outcome;
  stopped?: boolean;
}

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
    if (!rows.findMapRun(store, plan.arn))
      await committer.write(rows.insertMapRun(parent, site.frame, plan, engine.now()));
    const limits = rows.findMapRun(store, plan.arn);
    if (!limits) return;
    const run: Active = { plan, limits, site, counts: countsOf(store, plan.arn), cursor: 0, pumping: false };
    runs.set(plan.arn, run);
    if (limits.outcome !== null) return deliver(run, JSON.parse(limits.outcome) as Outcome);
    if (!limits.read && !(await read(run, parent))) return;
    run.counts = countsOf(store, plan.arn);
    if (exceedsTolerance(run)) startFailing(run);
    await pump(run);
  };

  /** Redrives a map run that failed: its children that did not succeed go on, those never started are started. */
  const redrive = async (site: CallSite, { arn, redriveCount }: { arn: string; redriveCount: number }) => {
    const found = rows.findMapRun(store, arn);
    if (!found) return;
    const anew = [op(rows.sql.redrive, redriveCount, engine.now(), arn), op(rows.sql.redriveItems, arn)];
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
      await committer.write(op(rows.sql.read, arn));
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
        const room = Math.min(run.limits.concurrency - counts.running, startedAtOnce);
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

  const startChild = async (
    { arn: mapRunArn, block, label }: MapRunPlan,
    parent: Execution,
    item: rows.PendingItem,
  ) => {
    const { seq, child, input } = item;
    if (child !== null) {
      await engine.post(child, { kind: 'redrive' });
      return committer.write(op(rows.sql.childRedriven, mapRunArn, child));
    }
    const { machineArn, roleArn, definition } = parent;
    const name = randomUUID();
    const arn = executionArn(`${machineArn}/${label}`, name);
    const given = { arn, name, machineArn, roleArn, definition, input, mapRunArn };
    await engine.start(given, block, (row) => [op(rows.sql.itemStarted, row, mapRunArn, seq)]);
  };

  const startFailing = (run: Active): void => {
    run.failing = { failure };
    stopChildren(run.plan.arn);
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

  /** The outcome is stored first; the parent takes it (perhaps after a restart) and drops its intent. */
  const finish = async (run: Active, outcome: Outcome): Promise<void> => {
    run.stopped = true;
    const written = run.plan.writer?.arguments.Bucket && 'output' in outcome ? run.counts.total : 0;
    const status = 'failure' in outcome ? 'FAILED' : 'SUCCEEDED';
    await committer.write(op(rows.sql.finish, status, engine.now(), JSON.stringify(outcome), written, run.plan.arn));
    await deliver(run, outcome);
  };

  const deliver = async ({ plan, site }: Active, outcome: Outcome): Promise<void> => {
    runs.delete(plan.arn);
    await engine.answer(site, { kind: 'result', outcome });
  };

  const abort = (arn: string): void => {
    runs.delete(arn);
    stopChildren(arn);
    void committer.write(op(rows.sql.abort, engine.now(), arn)).catch(() => {});
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
      if (!run.failing && exceedsTolerance(run)) startFailing(run);
      engine.calls.track(pump(run));
    },
    /** UpdateMapRun: from now on. */
    change: (arn: string, limits: Limits): Promise<void> => {
      const run = runs.get(arn);
      if (run) engine.calls.track(pump(Object.assign(run, { limits })));
      const { concurrency, toleratedCount, toleratedPercentage } = limits;
      return committer.write(op(rows.sql.change, concurrency, toleratedCount, toleratedPercentage, arn));
    },
    /** The parent does not wait any more: the children are stopped. */
    cancel: (row: number, frame?: number): void => {
      for (const run of [...runs.values()]) {
        if (run.site.execution !== row || (frame !== undefined && run.site.frame !== frame)) continue;
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
function exceedsTolerance({ counts, limits: { toleratedCount, toleratedPercentage } }: Active): boolean {
  const { failedItems, totalItems } = counts;
  if (failedItems === 0) return false;
  if (toleratedCount === 0 && toleratedPercentage === 0) return true;
  if (toleratedCount > 0 && failedItems > toleratedCount) return true;
  return toleratedPercentage > 0 && (failedItems * 100) / totalItems > toleratedPercentage;
}
