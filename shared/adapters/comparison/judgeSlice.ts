import { join } from 'node:path';
import { type BucketRange, bucketRanges, overlaps } from '../../comparison/bucketOf.ts';
import type { Candidate } from '../../comparison/candidate.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { divisionOfOrgan } from '../../comparison/divisionOfOrgan.ts';
import { JoinedRow } from '../../comparison/joinedRow.ts';
import { type BatchOfRun, judgeRow } from '../../comparison/judgeRow.ts';
import { type PlacePolicy, placePolicy } from '../../comparison/placePolicy.ts';
import { count, type JudgedSlice } from '../../comparison/report.ts';
import { candidatesKey, frozenKey, judgedKey } from '../../comparison/runKeys.ts';
import { scopePrefix } from '../../comparison/scope.ts';
import { type FeedId, rowsKey } from '../../feeds/index.ts';
import { contains } from '../../identity/index.ts';
import { packFor, thresholdsOf } from '../../policy/index.ts';
import type { DuckDb, Row } from '../duckdb/openDuckDb.ts';
import { withDuckDb } from '../duckdb/withDuckDb.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { countiesOf, countMatches, type FeedFile, makeFeedTable, makeRegister } from './feedTables.ts';
import { gatherSql } from './gatherSql.ts';
import { screenSql } from './screenSql.ts';

/** Joins a range of buckets with the feeds, judges everybody in it, and writes the candidates. */
export async function judgeSlice(
  from: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
): Promise<{ candidates: number }> {
  const feeds = feedsOf(run);
  const slice: JudgedSlice = { persons: 0, matched: {}, unmatched: {}, candidates: 0, suppressed: {} };
  const candidates = await inTemporaryDirectory((directory) =>
    withDuckDb(directory, async (duck) => {
      await fetch(from, duck, directory, run, range);
      const [register] = await duck.rows('count register', 'SELECT count(*)::INTEGER AS persons FROM register');
      slice.persons = Number(register?.persons);
      for (const { feed, matched, unmatched } of await duck.rows('match', countMatches(feeds))) {
        slice.matched[String(feed)] = Number(matched);
        slice.unmatched[String(feed)] = Number(unmatched);
      }
      const counties = (await duck.rows('counties', countiesOf(feeds))).map(({ county }) => String(county));
      const places = await policiesOf(from, run, counties);
      await duck.run('screen', screenSql([...places.values()], feeds));
      return judgeRows(run, places, await duck.rows('gather', gatherSql(feeds, run.date)), slice);
    }),
  );
  slice.candidates = candidates.length;
  const lines = candidates.map((candidate) => `${JSON.stringify(candidate)}\n`).join('');
  await from.objects.writeText(candidatesKey(run.id, range), lines, 'application/x-ndjson');
  await from.objects.writeText(judgedKey(run.id, range), JSON.stringify(slice), 'application/json');
  return { candidates: candidates.length };
}

const feedsOf = (run: ComparisonRun): FeedId[] => run.feeds.map(({ feed }) => feed);

/** Brings the slice's files here: the frozen register, and of each batch the files whose buckets lie in the slice. */
async function fetch(
  { objects }: ComparisonDependencies,
  duck: DuckDb,
  directory: string,
  run: ComparisonRun,
  range: BucketRange,
): Promise<void> {
  const bring = async (key: string, name: string) => {
    const path = join(directory, name);
    if (!(await objects.readToFile(key, path))) throw new Error(`There is no object ${key}`);
    return path;
  };
  await duck.run('register', makeRegister(await bring(frozenKey(run.id, range), 'register.parquet')));
  for (const { feed, batches } of run.feeds) {
    const files: FeedFile[] = [];
    for (const { batchId, partitions, correction: order = 0 } of batches) {
      for (const part of bucketRanges(partitions).filter((part) => overlaps(part, range))) {
        const path = await bring(rowsKey({ feed, id: batchId }, part), `${batchId}-${part.from}.parquet`);
        files.push({ batchId, path, order, wider: part.from < range.from || part.to > range.to });
      }
    }
    await duck.run('feed', makeFeedTable(feed, files, { range, divisionPrefix: scopePrefix(run.scope) }));
  }
}

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

function judgeRows(
  run: ComparisonRun,
  places: ReadonlyMap<string, PlacePolicy>,
  rows: readonly Row[],
  slice: JudgedSlice,
): Candidate[] {
  const batches = new Map<string, BatchOfRun>(
    run.feeds.flatMap(({ batches: taken }) => taken.map((batch) => [batch.batchId, batch] as const)),
  );
  const candidates: Candidate[] = [];
  for (const raw of rows) {
    const row = joinedRow(raw);
    const county = row.county ?? row.division?.slice(0, 6) ?? '';
    const place = places.get(county);
    if (!place) continue;
    const judged = judgeRow(row, { place, period: run.period, batches, reports: reportsFor(run, county) });
    candidates.push(...judged.candidates);
    for (const reason of judged.suppressed) count(slice.suppressed, reason);
  }
  return candidates;
}

const json = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : null);

const joinedRow = (raw: Row): JoinedRow =>
  JoinedRow.parse({
    ...raw,
    held: json(raw.held),
    settled: json(raw.settled),
    facts: json(raw.facts),
    dates: json(raw.dates),
    sources: json(raw.sources),
    received: json(raw.received),
  });
