import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { toMillis } from '../time/index.ts';
import { type ComparisonRun, comparisonRuns } from './comparisonRun.ts';
import { feedOfRun } from './feedOfRun.ts';

/** Whether the feeds that a run waits for have come; it goes on when they have, and when it has waited long enough. */
export const lookAgain: Command<{ runId: string }, { run: ComparisonRun }> = {
  name: 'look-again',
  async decide(reader, { runId }, { now }) {
    const run = await reader.get(comparisonRuns, { id: runId });
    if (run.status !== 'opened' || !run.waiting || run.waiting.endedAt) return done({ run }, [], []);
    const feeds = await Promise.all(run.feeds.map(({ feed }) => feedOfRun(reader, feed, run)));
    const over = feeds.every(({ late }) => late.length === 0) || toMillis(now) >= toMillis(run.waiting.until);
    const looked = { ...run, feeds, waiting: { ...run.waiting, ...(over && { endedAt: now }) } };
    return done({ run: looked }, [replace(comparisonRuns, looked)], []);
  },
};

const lookEvery = 6 * 3600;

/** Seconds until a run looks again; 0 when it waits for nothing. */
export function waitSeconds({ waiting }: Pick<ComparisonRun, 'waiting'>, now: string): number {
  if (!waiting || waiting.endedAt) return 0;
  const left = Math.ceil((toMillis(waiting.until) - toMillis(now)) / 1000);
  return Math.max(1, Math.min(lookEvery, left));
}
