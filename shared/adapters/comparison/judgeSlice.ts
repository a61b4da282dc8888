import { join } from 'node:path';
import { type BucketRange, bucketRanges, overlaps } from '../../comparison/bucketOf.ts';
import type { Candidate } from '../../comparison/candidate.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { JoinedRow } from '../../comparison/joinedRow.ts';
import { judgeRow, type PlacePolicy } from '../../comparison/judgeRow.ts';
import { count, type JudgedSlice } from '../../comparison/report.ts';
import { candidatesKey, frozenKey, judgedKey } from '../../comparison/runKeys.ts';
import { scopePrefix } from '../../comparison/scope.ts';
import { type FeedId, rowsKey } from '../../feeds/index.ts';
import { packFor, thresholdsOf } from '../../policy/index.ts';
import { type DuckDb, type Row, text } from '../duckdb/openDuckDb.ts';
import { withDuckDb } from '../duckdb/withDuckDb.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { type FeedFile, feedRows, joinFeeds, matchCount } from './joinSql.ts';

/** Joins a range of buckets with the feeds, judges everybody in it, and writes the candidates. */
export async function judgeSlice(
  from: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
): Promise<{ candidates: number }> {
  const slice: JudgedSlice = { persons: 0, matched: {}, unmatched: {}, candidates: 0, suppressed: {} };
  const rows = await inTemporaryDirectory((directory) =>
    withDuckDb(directory, async (duck) => {
      await fetch(from, duck, directory, run, range);
      const [register] = await duck.rows('count register', 'SELECT count(*)::INTEGER AS persons FROM register');
      slice.persons = Number(register?.persons);
      for (const { feed } of run.feeds) {
        const [counted] = await duck.rows('match', matchCount(feed));
        slice.matched[feed] = Number(counted?.matched ?? 0);
        slice.unmatched[feed] = Number(counted?.unmatched ?? 0);
      }
      return duck.rows('join', joinFeeds(feedsOf(run), run.date));
    }),
  );
  const candidates = await judgeRows(from, run, rows, slice);
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
  const register = await bring(frozenKey(run.id, range), 'register.parquet');
  await duck.run('register', `CREATE TABLE register AS SELECT * FROM read_parquet(${text(register)})`);
  for (const { feed, batches } of run.feeds) {
    const files: FeedFile[] = [];
    for (const { batchId, partitions } of batches) {
      for (const part of bucketRanges(partitions).filter((part) => overlaps(part, range))) {
        const path = await bring(rowsKey({ feed, id: batchId }, part), `${batchId}-${part.from}.parquet`);
        files.push({ batchId, path });
      }
    }
    await duck.run('feed', feedRows(feed, files, { range, divisionPrefix: scopePrefix(run.scope) }));
  }
}

async function judgeRows(
  { bookFor }: ComparisonDependencies,
  run: ComparisonRun,
  rows: readonly Row[],
  slice: JudgedSlice,
): Promise<Candidate[]> {
  const asOf = new Map(
    run.feeds.flatMap(({ batches }) => batches.map((batch) => [batch.batchId, batch.asOf] as const)),
  );
  const policies = new Map<string, PlacePolicy | undefined>();
  const learn = async (county: string) => {
    const pack = packFor(county, run.date);
    const book = await bookFor(county);
    policies.set(county, pack && { pack, thresholds: thresholdsOf(book, county, run.date, run.openedAt) });
  };
  const candidates: Candidate[] = [];
  for (const raw of rows) {
    const row = JoinedRow.parse({ ...raw, held: raw.held === null ? null : JSON.parse(String(raw.held)) });
    const county = row.county ?? row.division.slice(0, 6);
    if (!policies.has(county)) await learn(county);
    const policy = policies.get(county);
    if (!policy) continue;
    const judged = judgeRow(row, { ...policy, period: run.period, asOf });
    candidates.push(...judged.candidates);
    for (const reason of judged.suppressed) count(slice.suppressed, reason);
  }
  return candidates;
}
