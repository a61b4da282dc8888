import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import { confirmedOf, judgedOf } from '../figures/precision.ts';
import { addCounts, type ComparisonReport } from './report.ts';
import { blindSample } from './sample.ts';
import { rounded, wilson } from './wilson.ts';

const Counts = z.record(z.string(), z.int());
const verdicts = {
  /** By outcome of verification. */
  outcomes: Counts,
  confirmed: z.int(),
  /** Of which verification could say whether the data told the truth. */
  judged: z.int(),
};

/** What officers have found so far about what a run has raised. */
export const VerifiedOutcomes = z.object({
  /** Per indicator, list that told it, and township. */
  indicators: z.array(z.object({ indicator: z.string(), feed: z.string(), township: z.string(), ...verdicts })),
  /** Per list (P1). */
  lists: z.array(z.object({ feed: z.string(), ...verdicts })),
  /** Of the blind sample, per county: how many people in need no indicator touched (漏报率). */
  missed: z.array(
    z.object({
      county: z.string(),
      drawn: z.int(),
      judged: z.int(),
      missed: z.int(),
      /** Share of one, and Wilson's interval of 95 %; absent until somebody was visited. */
      rate: z.number().optional(),
      interval: z
        .object({ method: z.literal('wilson'), confidence: z.literal(0.95), low: z.number(), high: z.number() })
        .optional(),
    }),
  ),
});
export type VerifiedOutcomes = z.infer<typeof VerifiedOutcomes>;

/** @param counted figures of the run, of every county that the caller may see */
export function verifiedOf(report: ComparisonReport, counted: readonly Figure[]): VerifiedOutcomes {
  const rows = [...Map.groupBy(counted, ({ county, kind }) => `${county}|${kind}`)].map(([key, figures]) => {
    const [county = '', indicator = '', feed = '', township = ''] = key.split('|');
    const outcomes = addCounts(...figures.map(({ status, count }) => ({ [status]: count })));
    return { county, indicator, feed, township, ...verdictsOf(outcomes) };
  });
  const hits = rows.filter(
    ({ indicator, judged, outcomes }) => indicator !== blindSample && (judged > 0 || some(outcomes)),
  );
  const lists = [...Map.groupBy(hits, ({ feed }) => feed)].map(([feed, of]) => ({
    feed,
    ...verdictsOf(addCounts(...of.map(({ outcomes }) => outcomes))),
  }));
  const missed = (report.sample?.counties ?? []).map(({ county, drawn }) => {
    const seen = rows.filter((row) => row.indicator === blindSample && row.county === county);
    const { confirmed, judged } = verdictsOf(addCounts(...seen.map(({ outcomes }) => outcomes)));
    const interval = wilson(confirmed, judged);
    return {
      county,
      drawn,
      judged,
      missed: confirmed,
      ...(interval && {
        rate: rounded(confirmed / judged),
        interval: { method: 'wilson' as const, confidence: 0.95 as const, ...interval },
      }),
    };
  });
  return { indicators: hits.map(({ county: _, ...row }) => row), lists, missed };
}

const some = (outcomes: Readonly<Record<string, number>>) => Object.values(outcomes).some((count) => count !== 0);

const verdictsOf = (outcomes: Record<string, number>) => ({
  outcomes,
  confirmed: confirmedOf(outcomes),
  judged: judgedOf(outcomes),
});
