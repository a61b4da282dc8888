import { join } from 'node:path';
import { type BucketRange, bucketRanges, overlaps } from '../../comparison/bucketOf.ts';
import type { Candidate } from '../../comparison/candidate.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { divisionOfOrgan } from '../../comparison/divisionOfOrgan.ts';
import type { JoinedRow } from '../../comparison/joinedRow.ts';
import { type BatchOfRun, judgeRow } from '../../comparison/judgeRow.ts';
import { type PlacePolicy, placePolicy } from '../../comparison/placePolicy.ts';
import { count, type JudgedSlice } from '../../comparison/report.ts';
import { candidatesKey, frozenKey, judgedKey, sliceSampleKey } from '../../comparison/runKeys.ts';
import { scopePrefix } from '../../comparison/scope.ts';
import { type FeedId, rowsKey } from '../../feeds/index.ts';
import { contains } from '../../identity/index.ts';
import { packFor, thresholdsOf } from '../../policy/index.ts';
import type { DuckDb, Row } from '../duckdb/openDuckDb.ts';
import { withDuckDb } from '../duckdb/withDuckDb.ts';
import { eachOf } from '../eachOf.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { comparePlatform } from './comparePlatform.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { drawSlice } from './drawSlice.ts';
import { countiesOf, countMatches, makeFeedView, makeRegister } from './feedViews.ts';
import { gatherSql, keepSuspectRows } from './gatherSql.ts';
import { readJoined } from './readJoined.ts';
import { sampleSizes } from './sampleSizes.ts';
import { screenSql } from './screenSql.ts';

/** Joins a range of buckets with the feeds, judges everybody in it, and writes the candidates. */
export async function judgeSlice(
  from: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
): Promise<{ candidates: number; matched: number; unmatched: number }> {
  const feeds = feedsOf(run);
  const slice: JudgedSlice = { persons: 0, matched: {}, unmatched: {}, candidates: 0, suppressed: {} };
  const candidates = await inTemporaryDirectory((directory) =>
    withDuckDb(directory, async (duck) => {
      await fetch(from, duck, directory, run, range);
      for (const feed of feeds) slice.matched[feed] = slice.unmatched[feed] = 0;
      for (const { feed, rows, matched } of await duck.rows('match', countMatches(feeds))) {
        if (feed === '') slice.persons = Number(rows);
        else {
          slice.matched[String(feed)] = Number(matched);
          slice.unmatched[String(feed)] = Number(rows) - Number(matched);
        }
      }
      const counties = (await duck.rows('counties', countiesOf(feeds))).map(({ county }) => String(county));
      const places = await policiesOf(from, run, counties);
      await duck.run('screen', screenSql([...places.values()], feeds, run.date));
      for (const statement of keepSuspectRows(feeds)) await duck.run('keep suspects', statement);
      const read = readJoined(feeds);
      const lines = await duck.rows('gather', gatherSql(feeds, run.date));
      const judged = judgeRows(run, places, rowsOf(lines, read), slice);
      if (feeds.includes('platform-roll')) slice.platform = await comparePlatform(from, duck, run, range);
      if (run.seed !== undefined) {
        const sizes = await sampleSizes(from, run, [...places.keys()]);
        const drawn = await drawSlice(duck, run.seed, sizes, [...judged.touched], range);
        await from.objects.writeText(sliceSampleKey(run.id, range), JSON.stringify(drawn), 'application/json');
      }
      return judged.candidates;
    }),
  );
  slice.candidates = candidates.length;
  const lines = candidates.map((candidate) => `${JSON.stringify(candidate)}\n`).join('');
  await from.objects.writeText(candidatesKey(run.id, range), lines, 'application/x-ndjson');
  await from.objects.writeText(judgedKey(run.id, range), JSON.stringify(slice), 'application/json');
  return { candidates: candidates.length, matched: sum(slice.matched), unmatched: sum(slice.unmatched) };
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

/** What nobody has delivered asks for no question. */
const feedsOf = (run: ComparisonRun): FeedId[] =>
  run.feeds.filter(({ batches }) => batches.length > 0).map(({ feed }) => feed);

/** Brings the slice's files here: the frozen register, and of each batch the files whose buckets lie in the slice. */
async function fetch(
  { objects }: ComparisonDependencies,
  duck: DuckDb,
  directory: string,
  run: ComparisonRun,
  range: BucketRange,
): Promise<void> {
  const bring = async ({ key, path }: Fetched) => {
    if (!(await objects.readToFile(key, path))) throw new Error(`There is no object ${key}`);
  };
  const register = { key: frozenKey(run.id, range), path: join(directory, 'register.parquet') };
  const taken = run.feeds.flatMap(({ feed, batches }) =>
    batches.map(({ batchId, partitions, correction: order = 0 }) => {
      const parts = bucketRanges(partitions).filter((part) => overlaps(part, range));
      const files = parts.map((part) => ({
        key: rowsKey({ feed, id: batchId }, part),
        path: join(directory, `${batchId}-${part.from}.parquet`),
      }));
      const wider = parts.some(({ from, to }) => from < range.from || to > range.to);
      return { feed, batchId, order, wider, files };
    }),
  );
  await eachOf([register, ...taken.flatMap(({ files }) => files)], fetchedAtOnce, bring);
  await duck.run('register', makeRegister(register.path));
  for (const feed of feedsOf(run)) {
    const batches = taken.filter((batch) => batch.feed === feed);
    const files = batches.map(({ files: own, ...batch }) => ({ ...batch, paths: own.map(({ path }) => path) }));
    await duck.run('feed', makeFeedView(feed, files, { range, divisionPrefix: scopePrefix(run.scope) }));
  }
}

interface Fetched {
  key: string;
  path: string;
}

/** A province's slice reads a file of each prefecture and feed: one after another they would take longer than the join. */
const fetchedAtOnce = 8;

/** Counties where no pack is in force have none. */
async function policiesOf(
  { bookFor }: ComparisonDependencies,
  run: ComparisonRun,
  counties: readonly string[],
): Promise<Map<string, PlacePolicy>> {
  const places = new Map<string, PlacePolicy>();
  for (const county of counties) {
    const pack = packFor(county, run.date);
    if (!pack) continue;
    const thresholds = thresholdsOf(await bookFor(county), county, run.date, run.openedAt);
    places.set(county, placePolicy(county, pack, thresholds, reportersFor(run, county)));
  }
  return places;
}

const reportsFor = (run: ComparisonRun, county: string) =>
  (run.feeds.find(({ feed }) => feed === 'delivered-assistance')?.batches ?? []).filter(({ organ }) =>
    contains(divisionOfOrgan(organ), county),
  );

const reportersFor = (run: ComparisonRun, county: string): Set<string> =>
  new Set(reportsFor(run, county).map(({ organ }) => organ.split(':')[0] ?? ''));

/** One after another: tens of thousands of joined rows at once would be kept for nothing. */
function* rowsOf(lines: readonly Row[], read: (line: string) => JoinedRow): Generator<JoinedRow> {
  for (const { line } of lines) yield read(String(line));
}

function judgeRows(
  run: ComparisonRun,
  places: ReadonlyMap<string, PlacePolicy>,
  rows: Iterable<JoinedRow>,
  slice: JudgedSlice,
): { candidates: Candidate[]; touched: Set<string> } {
  const batches = new Map<string, BatchOfRun>(
    run.feeds.flatMap(({ batches: taken }) => taken.map((batch) => [batch.batchId, batch] as const)),
  );
  const reports = new Map(places.keys().map((county) => [county, reportsFor(run, county)]));
  const candidates: Candidate[] = [];
  const touched = new Set<string>();
  for (const row of rows) {
    const county = row.county ?? row.division?.slice(0, 6) ?? '';
    const place = places.get(county);
    if (!place) continue;
    const judged = judgeRow(row, { place, period: run.period, batches, reports: reports.get(county) ?? [] });
    candidates.push(...judged.candidates);
    if (row.family !== null && judged.candidates.length + judged.suppressed.length > 0) touched.add(row.family);
    for (const reason of judged.suppressed) count(slice.suppressed, reason);
  }
  return { candidates, touched };
}
