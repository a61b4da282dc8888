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
  triggers: z.array(z.object({ indicator: z.object({ id: z.string() }), source: z.string() })),
});

export const precisionDay = (month: string) => `precision-${month}`;

/** What a change of a warning's verdict adds to the precision of the indicators that raised it, and takes back. */
export function verdictChanges(before: unknown, after: unknown): Addition[] {
  const [was, is] = [Verdict.safeParse(before).data, Verdict.safeParse(after).data];
  if (JSON.stringify(was?.verdict) === JSON.stringify(is?.verdict)) return [];
  return [...additions(was, -1), ...additions(is, 1)];
}

function additions(warning: z.infer<typeof Verdict> | undefined, by: 1 | -1): Addition[] {
  if (!warning?.verdict) return [];
  const { county, township, verdict, triggers } = warning;
  const day = precisionDay(monthOf(shanghaiDateOf(verdict.at)));
  return triggers.slice(0, verdict.triggers).map(({ indicator, source }) => ({
    county,
    day,
    kind: [indicator.id, source, township].join('|'),
    status: verdict.outcome,
    by,
  }));
}

/** Outcomes that say whether the data told the truth; who moved, died or was not met says nothing of it. */
const judged = new Set(['confirmed', 'no-difficulty', 'data-error']);

export function precisionOf(counted: readonly Figure[]) {
  const groups = Map.groupBy(
    counted.filter(({ count }) => count !== 0),
    ({ kind }) => kind,
  );
  return [...groups].map(([kind, figures]) => {
    const [indicator = '', source = '', township = ''] = kind.split('|');
    const outcomes = Object.fromEntries(figures.map(({ status, count }) => [status, count]));
    const sum = (wanted: (outcome: string) => boolean) =>
      figures.filter(({ status }) => wanted(status)).reduce((total, { count }) => total + count, 0);
    return {
      indicator,
      source,
      township,
      outcomes,
      confirmed: sum((outcome) => outcome === 'confirmed'),
      judged: sum((outcome) => judged.has(outcome)),
    };
  });
}
