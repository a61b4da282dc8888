import * as z from 'zod';
import { Instant, monthOf, shanghaiDateOf } from '../time/index.ts';
import type { Figure } from './figure.ts';
import type { Addition } from './tally.ts';

/** A warning as the stream shows it, as far as its verdict goes. */
const Verdict = z.object({
  kind: z.literal('warning'),
  county: z.string(),
  township: z.string(),
  verdict: z.object({ outcome: z.string(), at: Instant, triggers: z.int() }).optional(),
  triggers: z.array(
    z.object({
      indicator: z.object({ id: z.string() }),
      source: z.string(),
      evidence: z.object({ feed: z.string(), runId: z.string().optional() }),
    }),
  ),
});

export const precisionDay = (month: string) => `precision-${month}`;
/** Verdicts on what one comparison raised. */
export const runDay = (runId: string) => `run-${runId}`;

/** People whom no indicator touched: what is found there counts against no indicator. */
const blindSample = 'blind-sample';

/** What a change of a warning's verdict adds to the precision of the indicators that raised it, and takes back. */
export function verdictChanges(before: unknown, after: unknown): Addition[] {
  const [was, is] = [Verdict.safeParse(before).data, Verdict.safeParse(after).data];
  if (JSON.stringify(was?.verdict) === JSON.stringify(is?.verdict)) return [];
  return [...additions(was, -1), ...additions(is, 1)];
}

function additions(warning: z.infer<typeof Verdict> | undefined, by: 1 | -1): Addition[] {
  if (!warning?.verdict) return [];
  const { county, township, verdict, triggers } = warning;
  const month = precisionDay(monthOf(shanghaiDateOf(verdict.at)));
  const status = verdict.outcome;
  return triggers.slice(0, verdict.triggers).flatMap(({ indicator, source, evidence: { feed, runId } }) => {
    const drawn = source === blindSample;
    // Of a household that was looked at for another reason too, nobody can say what a blind visit would have found.
    if (drawn && verdict.triggers > 1) return [];
    const ofRun = runId && { county, day: runDay(runId), kind: [indicator.id, feed, township].join('|'), status, by };
    const ofMonth = { county, day: month, kind: [indicator.id, source, township].join('|'), status, by };
    return [...(drawn ? [] : [ofMonth]), ...(ofRun ? [ofRun] : [])];
  });
}

/** Outcomes that say whether the data told the truth; who moved, died or was not met says nothing of it. */
const judged = new Set(['confirmed', 'no-difficulty', 'data-error']);

export const confirmedOf = (outcomes: Readonly<Record<string, number>>): number => outcomes.confirmed ?? 0;
export const judgedOf = (outcomes: Readonly<Record<string, number>>): number =>
  Object.entries(outcomes).reduce((sum, [outcome, count]) => sum + (judged.has(outcome) ? count : 0), 0);

export function precisionOf(counted: readonly Figure[]) {
  const groups = Map.groupBy(
    counted.filter(({ count }) => count !== 0),
    ({ kind }) => kind,
  );
  return [...groups].map(([kind, figures]) => {
    const [indicator = '', source = '', township = ''] = kind.split('|');
    const outcomes = Object.fromEntries(figures.map(({ status, count }) => [status, count]));
    return { indicator, source, township, outcomes, confirmed: confirmedOf(outcomes), judged: judgedOf(outcomes) };
  });
}
