import type { BucketRange } from '../../comparison/bucketOf.ts';
import { definitionOf, type FeedColumn, type FeedId } from '../../feeds/index.ts';
import type { PlainDate } from '../../time/index.ts';
import { text } from '../duckdb/openDuckDb.ts';

/** A file with rows of one batch. */
export interface FeedFile {
  batchId: string;
  path: string;
}

export const feedView = (feed: FeedId): string => `feed_${feed.replaceAll('-', '_')}`;

const types = {
  amount: 'BIGINT',
  date: 'DATE',
  code: 'VARCHAR',
  division: 'VARCHAR',
  text: 'VARCHAR',
  'id-number': 'VARCHAR',
} as const;

/** All rows of a feed that the run takes, each with its batch; a feed without files has none. */
export function feedRows(
  feed: FeedId,
  files: readonly FeedFile[],
  within: { range: BucketRange; divisionPrefix: string },
): string {
  const kept = definitionOf(feed).columns.filter((column) => column.kept && column.kind !== 'id-number');
  const facts = kept.map(({ id }) => id).join(', ');
  const none = kept.map((column: FeedColumn) => `NULL::${types[column.kind]} AS ${column.id}`).join(', ');
  const selects = files.map(
    ({ batchId, path }) =>
      `SELECT id_hash, birth_date, sex, line, ${facts}, ${text(batchId)} AS batch FROM read_parquet(${text(path)})
       WHERE bucket BETWEEN ${within.range.from} AND ${within.range.to} AND starts_with(division, ${text(within.divisionPrefix)})`,
  );
  const empty = `SELECT NULL::VARCHAR AS id_hash, NULL::DATE AS birth_date, NULL::VARCHAR AS sex, NULL::INTEGER AS line,
    ${none}, NULL::VARCHAR AS batch WHERE false`;
  return `CREATE VIEW ${feedView(feed)} AS ${[...selects, empty].join(' UNION ALL ')}`;
}

/** How many rows of a feed are of persons on the register, and how many are not. */
export const matchCount = (feed: FeedId): string =>
  `SELECT count(register.id_hash)::INTEGER AS matched, (count(*) - count(register.id_hash))::INTEGER AS unmatched
   FROM ${feedView(feed)} rows LEFT JOIN register USING (id_hash)`;

const medical = `SELECT id_hash, max_by(self_paid, as_of)::DOUBLE AS medical_fen, max(as_of)::VARCHAR AS medical_as_of,
    max_by(batch, as_of) AS medical_batch, max_by(line, as_of) AS medical_line
  FROM ${feedView('self-paid-medical')} GROUP BY id_hash`;

/** Who has been taken off the list since is not unemployed any more. */
const unemployed = `SELECT id_hash, max(registered_on)::VARCHAR AS unemployed_since,
    max_by(batch, registered_on) AS unemployed_batch, max_by(line, registered_on) AS unemployed_line
  FROM ${feedView('registered-unemployment')} GROUP BY id_hash
  HAVING max_by(status, registered_on) = 'registered'`;

const died = `SELECT id_hash, max(died_on)::VARCHAR AS died_on, max_by(batch, died_on) AS died_batch,
    max_by(line, died_on) AS died_line
  FROM ${feedView('labourer-death')} GROUP BY id_hash`;

const disaster = (date: PlainDate) => `SELECT id_hash, sum(aid)::DOUBLE AS disaster_fen,
    max(aided_on)::VARCHAR AS disaster_on, max_by(batch, aided_on) AS disaster_batch, max_by(line, aided_on) AS disaster_line
  FROM ${feedView('disaster-aid')} WHERE aided_on > DATE ${text(date)} - INTERVAL 12 MONTH GROUP BY id_hash`;

/** Everybody of whom any feed speaks, joined with the frozen register; both directions at once (P1). */
export const joinFeeds = (feeds: readonly FeedId[], date: PlainDate): string => `
  WITH people AS (
    SELECT id_hash, min(birth_date)::VARCHAR AS birth_date, min(sex) AS sex, max_by(division, (batch, line)) AS division
    FROM (${feeds.map((feed) => `SELECT id_hash, birth_date, sex, division, batch, line FROM ${feedView(feed)}`).join(' UNION ALL ')})
    GROUP BY id_hash)
  SELECT people.*, person, family, county, township, deceased_on::VARCHAR AS deceased_on, labourer, to_json(held) AS held,
    medical.* EXCLUDE (id_hash), unemployed.* EXCLUDE (id_hash), died.* EXCLUDE (id_hash), disaster.* EXCLUDE (id_hash)
  FROM people LEFT JOIN register USING (id_hash)
    LEFT JOIN (${medical}) medical USING (id_hash) LEFT JOIN (${unemployed}) unemployed USING (id_hash)
    LEFT JOIN (${died}) died USING (id_hash) LEFT JOIN (${disaster(date)}) disaster USING (id_hash)
  ORDER BY id_hash`;
