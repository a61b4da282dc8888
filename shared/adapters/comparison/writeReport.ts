import type * as z from 'zod';
import { type BucketRange, bucketRanges } from '../../comparison/bucketOf.ts';
import type { ComparedFeed, ComparisonRun } from '../../comparison/comparisonRun.ts';
import {
  addCounts,
  addPlatform,
  addRaised,
  type ComparisonReport,
  type FeedReport,
  JudgedSlice,
  RaisedSlice,
} from '../../comparison/report.ts';
import { judgedKey, raisedKey, reportKey } from '../../comparison/runKeys.ts';
import { definitionOf, feedBatches } from '../../feeds/index.ts';
import { createReader } from '../dynamodb/reader.ts';
import type { Table } from '../dynamodb/table.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { gatherDifferences } from './gatherDifferences.ts';
import { readSample } from './mergeSample.ts';

/** Adds up what the slices counted and writes the report of a run. */
export async function writeReport(from: ComparisonDependencies, run: ComparisonRun): Promise<ComparisonReport> {
  const { table, objects } = from;
  const ranges = bucketRanges(run.slices);
  const read = async <Slice>(schema: z.ZodType<Slice>, keyOf: (runId: string, range: BucketRange) => string) =>
    Promise.all(
      ranges.map(async (range) => schema.parse(JSON.parse((await objects.readText(keyOf(run.id, range))) ?? 'null'))),
    );
  const judged = await read(JudgedSlice, judgedKey);
  const raised = await read(RaisedSlice, raisedKey);
  const matched = addCounts(...judged.map((slice) => slice.matched));
  const unmatched = addCounts(...judged.map((slice) => slice.unmatched));
  const feeds = await Promise.all(
    run.feeds.map(async (compared) => ({
      ...(await reportFeed(table, compared)),
      matched: matched[compared.feed] ?? 0,
      unmatched: unmatched[compared.feed] ?? 0,
    })),
  );
  const warnings = addRaised(raised);
  const suppressed = addCounts(warnings.suppressed, ...judged.map((slice) => slice.suppressed));
  const { id: runId, period, scope, date } = run;
  const persons = judged.reduce((sum, slice) => sum + slice.persons, 0);
  const candidates = judged.reduce((sum, slice) => sum + slice.candidates, 0);
  const dryRun = run.dryRun === true;
  const sample = await readSample(from, run);
  const platform = addPlatform(judged);
  if (platform) await gatherDifferences(from, run);
  const report = {
    runId,
    period,
    scope,
    date,
    dryRun,
    persons,
    feeds,
    candidates,
    warnings: { ...warnings, suppressed },
    entitledNotReceiving: Object.values(warnings.owed).reduce((sum, some) => sum + some, 0),
    receivingTwice: warnings.bySignal['aid-elsewhere'] ?? 0,
    ...(run.waiting && { waited: run.waiting }),
    ...(platform && { platform }),
    ...(sample && {
      sample: {
        seed: sample.seed,
        counties: sample.counties.map(({ county, population, drawn }) => ({
          county,
          population,
          drawn: drawn.length,
          raised: warnings.sample[county] ?? 0,
        })),
      },
    }),
  };
  await objects.writeText(reportKey(run.id), `${JSON.stringify(report, undefined, 2)}\n`, 'application/json');
  return report;
}

async function reportFeed(
  table: Table,
  { feed, batches, late }: ComparedFeed,
): Promise<Omit<FeedReport, 'matched' | 'unmatched'>> {
  const reader = createReader(table);
  const delivered = await Promise.all(batches.map(({ batchId }) => reader.get(feedBatches, { feed, id: batchId })));
  const { legalBasis, reach } = definitionOf(feed);
  return {
    feed,
    legalBasis: [...legalBasis],
    reach,
    batches: batches.map(({ batchId }) => batchId),
    rows: delivered.reduce((sum, { counts }) => sum + (counts?.rows ?? 0), 0),
    quarantined: delivered.reduce((sum, { counts }) => sum + (counts?.quarantined ?? 0), 0),
    late: late.map(({ organ, days }) => ({ organ, days })),
    missing: batches.length === 0,
  };
}
