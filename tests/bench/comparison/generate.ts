import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { halvesOfHash, keyedHash, rangeOfHash } from '../../../shared/adapters/duckdb/hmacSql.ts';
import { bucketRanges } from '../../../shared/comparison/bucketOf.ts';
import type { FeedId } from '../../../shared/feeds/index.ts';
import type { PlainDate } from '../../../shared/time/index.ts';
import { benchFeeds, indicatorOf, makePeople, spoiled } from './population.ts';
import type { BenchOptions } from './sizes.ts';

export interface GeneratedFeed {
  feed: FeedId;
  organ: string;
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

export interface Generated {
  feeds: GeneratedFeed[];
  /** Parquet: `id` (first half of the hash as text), `person` where registered, `indicator`. */
  truth: string;
  truths: number;
  /** One Parquet file for each slice, as the product freezes them. */
  register: string[];
  /** NDJSON of the persons that are to be items of the table. */
  persons: string;
}

const personId = `'per-' || lpad(n::VARCHAR, 26, '0')`;

/** Writes the agencies' files, the register and the truth for a seed. @param key of the ID numbers' hash */
export async function generate(
  directory: string,
  { persons, seed, slices, register }: BenchOptions,
  today: PlainDate,
  key: Uint8Array,
): Promise<Generated> {
  for (const folder of ['csv', 'register']) mkdirSync(join(directory, folder), { recursive: true });
  const instance = await DuckDBInstance.create(join(directory, 'people.duckdb'), { memory_limit: '2GB', threads: '2' });
  const duck = await instance.connect();
  const run = (sql: string) => duck.run(sql);
  const ask = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJS();
  await run('SET preserve_insertion_order = false');
  const pad = (byte: number) => {
    const block = new Uint8Array(64);
    block.set(key);
    return block.map((each) => each ^ byte);
  };
  await run('CREATE TABLE hmac_key (inner_pad BLOB, outer_pad BLOB)');
  const appender = await duck.createAppender('hmac_key');
  appender.appendBlob(pad(0x36));
  appender.appendBlob(pad(0x5c));
  appender.endRow();
  appender.closeSync();
  await run(makePeople(persons, seed));

  const feeds: GeneratedFeed[] = [];
  for (const { feed, organ, rows } of benchFeeds(persons, today)) {
    const path = join(directory, 'csv', `${feed}.csv`);
    await run(`COPY (${spoiled(rows)}) TO '${path}' (FORMAT csv, HEADER)`);
    const [counted] = await ask(
      `SELECT count(*)::DOUBLE AS n FROM read_csv('${path}', header = true, all_varchar = true)`,
    );
    feeds.push({
      feed,
      organ,
      path,
      rows: Number(counted?.n),
      bytes: statSync(path).size,
      sha256: await digestOf(path),
    });
  }

  await run(`CREATE TABLE known AS SELECT n, truth, division, ${halvesOfHash('hash')}, hash FROM (
    SELECT n, truth, division, ${keyedHash('id_number')} AS hash FROM people, hmac_key WHERE n < ${persons} OR truth IS NOT NULL)`);
  const frozen = `SELECT ${personId} AS person, 'fam-' || lpad(n::VARCHAR, 26, '0') AS family, substr(division, 1, 6) AS county, division AS township, id,
      NULL::DATE AS deceased_on, CASE WHEN n % 3 = 2 AND truth IS DISTINCT FROM 'unemployed' THEN 'none' ELSE 'main' END AS labourer,
      'dibao' AS held, 'dibao' AS settled FROM known WHERE n < ${persons}`;
  const files: string[] = [];
  if (register === 'laid') {
    await run(`CREATE TABLE frozen AS ${frozen} ORDER BY id`);
    for (const range of bucketRanges(slices)) {
      const path = join(directory, 'register', `${range.from}.parquet`);
      await run(
        `COPY (SELECT * FROM frozen WHERE ${rangeOfHash('id', range)}) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`,
      );
      files.push(path);
    }
  }
  const truth = join(directory, 'truth.parquet');
  const cases = Object.entries(indicatorOf).map(([name, indicator]) => `WHEN '${name}' THEN '${indicator}'`);
  await run(`COPY (SELECT CASE WHEN n < ${persons} THEN ${personId} END AS person, hash, CASE truth ${cases.join(' ')} END AS indicator
    FROM known WHERE truth IS NOT NULL) TO '${truth}' (FORMAT parquet)`);
  const [truths] = await ask(`SELECT count(*)::DOUBLE AS n FROM read_parquet('${truth}')`);
  const items = join(directory, 'persons.ndjson');
  await run(
    `COPY (SELECT n, ${personId} AS id, division, truth, hash FROM known WHERE n < ${persons} ${register === 'laid' ? 'AND truth IS NOT NULL' : ''}) TO '${items}' (FORMAT json)`,
  );
  duck.closeSync();
  instance.closeSync();
  return { feeds, truth, truths: Number(truths?.n), register: files, persons: items };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
