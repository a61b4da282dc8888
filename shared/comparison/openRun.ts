import { type Command, type Context, done } from '../commands/command.ts';
import { type FeedId, feedIds, type Month } from '../feeds/index.ts';
import { create, replace } from '../records/write.ts';
import { type PlainDate, shanghaiDateOf, toInstant, toMillis } from '../time/index.ts';
import { type ComparisonRun, comparisonRuns } from './comparisonRun.ts';
import { feedOfRun } from './feedOfRun.ts';
import { runLocks } from './runLock.ts';
import { sampleSeeds } from './sampleSeed.ts';
import type { Scope } from './scope.ts';

export interface OpenRun {
  execution: string;
  period: Month;
  scope: Scope;
  slices: number;
  /** All feeds when absent. */
  feeds?: readonly FeedId[] | undefined;
  /** Day by which it is reckoned; today when absent. */
  date?: PlainDate | undefined;
  /** Days that it waits when feeds are late; it goes on when absent or 0. */
  waitDays?: number | undefined;
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
  async decide(
    reader,
    { execution, period, scope, slices, takeOver, feeds: asked, date: on, dryRun, waitDays = 0 },
    context,
  ) {
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
    const feeds = await Promise.all(taken.map((feed) => feedOfRun(reader, feed, { scope, period, date })));
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
    if (dryRun) return done({ busy: false, run: { ...run, version: 1 } }, [create(comparisonRuns, run)], []);
    const known = asked ? undefined : await reader.find(sampleSeeds, { period });
    const late = feeds.some((feed) => feed.late.length > 0);
    const seeded = {
      ...run,
      ...(!asked && { seed: known?.seed ?? context.newId('seed') }),
      ...(late && waitDays > 0 && { waiting: { since: context.now, until: plusDays(context.now, waitDays) } }),
    };
    const held = { scope, period, runId: id };
    return done(
      { busy: false, run: { ...seeded, version: 1 } },
      [
        create(comparisonRuns, seeded),
        ...(seeded.seed && !known ? [create(sampleSeeds, { period, seed: seeded.seed })] : []),
        lock ? replace(runLocks, { ...lock, runId: id }) : create(runLocks, held),
      ],
      [],
    );
  },
};

const isAtWork = ({ openedAt, waiting }: ComparisonRun, { now }: Context): boolean =>
  toMillis(now) - toMillis(waiting?.until ?? openedAt) < abandonedAfter;

const plusDays = (instant: string, days: number) => toInstant(toMillis(instant) + days * 86_400_000);
