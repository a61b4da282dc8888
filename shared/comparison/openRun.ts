import { type Command, type Context, done } from '../commands/command.ts';
import {
  definitionOf,
  type FeedId,
  feedBatches,
  feedIds,
  type Month,
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
  async decide(reader, { execution, period, scope, slices, takeOver }, context) {
    const lock = await reader.find(runLocks, { scope, period });
    const last = lock && (await reader.get(comparisonRuns, { id: lock.runId }));
    if (last && last.status !== 'closed') {
      if (last.execution === execution) return done({ busy: false, run: last }, [], []);
      if (!takeOver && isAtWork(last, context)) return done({ busy: true, runId: last.id }, [], []);
      const taken = { ...last, execution, openedAt: context.now };
      return done({ busy: false, run: taken }, [replace(comparisonRuns, taken)], []);
    }
    const date = shanghaiDateOf(context.now);
    const feeds = await Promise.all(feedIds.map((feed) => feedOf(reader, feed, { scope, period, date })));
    const id = context.newId('run');
    const run = { id, period, scope, date, status: 'opened' as const, openedAt: context.now, execution, feeds, slices };
    const held = { scope, period, runId: id };
    return done(
      { busy: false, run: { ...run, version: 1 } },
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
  const batches = await Promise.all(
    fresh.map(async ({ batchId, organ, asOf, period: month }) => {
      const { partitions = 1, keyVersion = '' } = await reader.get(feedBatches, { feed, id: batchId });
      return { batchId, organ, asOf, period: month, partitions, keyVersion };
    }),
  );
  const late = newest
    .filter(({ asOf }) => age(asOf) > freshness)
    .map(({ organ, asOf }) => ({ organ, asOf, days: age(asOf) - freshness }));
  return { feed, batches, late };
}
