import { type Command, type Context, done } from '../commands/command.ts';
import {
  definitionOf,
  type FeedId,
  feedBatches,
  feedIds,
  type Month,
  type ReadyBatch,
  readyBatches,
  readyBatchesOf,
} from '../feeds/index.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace } from '../records/write.ts';
import { diffDays, type PlainDate, shanghaiDateOf, toMillis } from '../time/index.ts';
import { type ComparedFeed, type ComparisonRun, comparisonRuns } from './comparisonRun.ts';
import { runLocks } from './runLock.ts';
import { type Scope, touchesScope } from './scope.ts';

export interface OpenRun {
  execution: string;
  period: Month;
  scope: Scope;
  slices: number;
  /** All feeds when absent. */
  feeds?: readonly FeedId[] | undefined;
  /** Day by which it is reckoned; today when absent. */
  date?: PlainDate | undefined;
  /** Raises nothing, and stands in nobody's way. */
  dryRun?: boolean | undefined;
  /** The execution that works on the open run was stopped or has failed, and is not going to be redriven. */
  takeOver?: boolean | undefined;
}

export type OpenedRun = { busy: false; run: ComparisonRun } | { busy: true; runId: string };

/** A run whose execution has not ended it for so long was stopped: another may take its place. */
const abandonedAfter = 12 * 3_600_000;

/**
 * Opens the run of a period and area, or takes up where it stood the one whose execution was stopped. While another
 * execution is at work nothing is opened.
 */
export const openRun: Command<OpenRun, OpenedRun> = {
  name: 'open-run',
  async decide(reader, { execution, period, scope, slices, takeOver, feeds: asked, date: on, dryRun }, context) {
    const lock = dryRun ? undefined : await reader.find(runLocks, { scope, period });
    const last = lock && (await reader.get(comparisonRuns, { id: lock.runId }));
    if (last && last.status !== 'closed') {
      if (last.execution === execution) return done({ busy: false, run: last }, [], []);
      if (!takeOver && isAtWork(last, context)) return done({ busy: true, runId: last.id }, [], []);
      const taken = { ...last, execution, openedAt: context.now };
      return done({ busy: false, run: taken }, [replace(comparisonRuns, taken)], []);
    }
    const date = on ?? shanghaiDateOf(context.now);
    const taken = feedIds.filter((feed) => !asked || asked.includes(feed));
    const feeds = await Promise.all(taken.map((feed) => feedOf(reader, feed, { scope, period, date })));
    const id = context.newId('run');
    const dry = dryRun && { dryRun: true as const };
    const run = {
      id,
      period,
      scope,
      date,
      ...dry,
      status: 'opened' as const,
      openedAt: context.now,
      execution,
      feeds,
      slices,
    };
    const opened = { busy: false as const, run: { ...run, version: 1 } };
    if (dryRun) return done(opened, [create(comparisonRuns, run)], []);
    const held = { scope, period, runId: id };
    return done(
      opened,
      [create(comparisonRuns, run), lock ? replace(runLocks, { ...lock, runId: id }) : create(runLocks, held)],
      [],
    );
  },
};

const isAtWork = (run: ComparisonRun, { now }: Context): boolean =>
  toMillis(now) - toMillis(run.openedAt) < abandonedAfter;

async function feedOf(
  reader: Reader,
  feed: FeedId,
  { scope, period, date }: { scope: Scope; period: Month; date: PlainDate },
): Promise<ComparedFeed> {
  const { freshness } = definitionOf(feed);
  const newest = (await reader.list(readyBatches, readyBatchesOf(feed))).filter((batch) => {
    const division = batch.organ.split(':')[1] ?? '';
    return batch.period <= period && touchesScope(scope, division);
  });
  const age = (asOf: PlainDate) => diffDays(asOf, date);
  const fresh = newest.filter(({ asOf }) => age(asOf) <= freshness);
  const read = async (batchId: string, { organ, asOf, period: month }: ReadyBatch, correction?: number) => {
    const { partitions = 1, keyVersion = '' } = await reader.get(feedBatches, { feed, id: batchId });
    return { batchId, organ, asOf, period: month, partitions, keyVersion, ...(correction && { correction }) };
  };
  const batches = await Promise.all(
    fresh.flatMap((batch) => [
      read(batch.batchId, batch),
      ...(batch.corrections ?? []).map((id, at) => read(id, batch, at + 1)),
    ]),
  );
  const late = newest
    .filter(({ asOf }) => age(asOf) > freshness)
    .map(({ organ, asOf }) => ({ organ, asOf, days: age(asOf) - freshness }));
  return { feed, batches, late };
}
