import * as z from 'zod';
import type { ComparisonReport } from './report.ts';

const Change = z.object({ before: z.int(), after: z.int() });
type Change = z.infer<typeof Change>;
const Changes = z.record(z.string(), Change);

/** Two runs beside each other: every count of either, with that of the other. */
export const ReportsCompared = z.object({
  before: z.object({ runId: z.string(), period: z.string(), scope: z.string(), date: z.string() }),
  after: z.object({ runId: z.string(), period: z.string(), scope: z.string(), date: z.string() }),
  /** Areas or dry runs differ: the counts are not of the same kind. */
  alike: z.boolean(),
  persons: Change,
  candidates: Change,
  raised: Change,
  entitledNotReceiving: Change,
  receivingTwice: Change,
  byIndicator: Changes,
  byClass: Changes,
  byTownship: Changes,
  suppressed: Changes,
  feeds: z.record(
    z.string(),
    z.object({ rows: Change, quarantined: Change, matched: Change, unmatched: Change, warned: Change }),
  ),
});
export type ReportsCompared = z.infer<typeof ReportsCompared>;

export function compareReports(before: ComparisonReport, after: ComparisonReport): ReportsCompared {
  const of = (pick: (report: ComparisonReport) => number): Change => ({ before: pick(before), after: pick(after) });
  const all = (pick: (report: ComparisonReport) => Record<string, number>): Record<string, Change> => {
    const names = [...new Set([...Object.keys(pick(before)), ...Object.keys(pick(after))])].toSorted();
    return Object.fromEntries(names.map((name) => [name, of((report) => pick(report)[name] ?? 0)]));
  };
  const feeds = [...new Set([...before.feeds, ...after.feeds].map(({ feed }) => feed))];
  const feedOf = (report: ComparisonReport, name: string) => report.feeds.find(({ feed }) => feed === name);
  const warned = ({ warnings: { byFeed } }: ComparisonReport, feed: string) =>
    (byFeed.registered[feed] ?? 0) + (byFeed.beyond[feed] ?? 0);
  return {
    before: headOf(before),
    after: headOf(after),
    alike: before.scope === after.scope && before.dryRun === after.dryRun,
    persons: of(({ persons }) => persons),
    candidates: of(({ candidates }) => candidates),
    raised: of(({ warnings }) => warnings.raised),
    entitledNotReceiving: of((report) => report.entitledNotReceiving),
    receivingTwice: of((report) => report.receivingTwice),
    byIndicator: all(({ warnings }) => warnings.byIndicator),
    byClass: all(({ warnings }) => warnings.byClass),
    byTownship: all(({ warnings }) => warnings.byTownship),
    suppressed: all(({ warnings }) => warnings.suppressed),
    feeds: Object.fromEntries(
      feeds.map((feed) => [
        feed,
        {
          rows: of((report) => feedOf(report, feed)?.rows ?? 0),
          quarantined: of((report) => feedOf(report, feed)?.quarantined ?? 0),
          matched: of((report) => feedOf(report, feed)?.matched ?? 0),
          unmatched: of((report) => feedOf(report, feed)?.unmatched ?? 0),
          warned: of((report) => warned(report, feed)),
        },
      ]),
    ),
  };
}

const headOf = ({ runId, period, scope, date }: ComparisonReport) => ({ runId, period, scope, date });
