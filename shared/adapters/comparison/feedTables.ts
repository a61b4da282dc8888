import type { BucketRange } from '../../comparison/bucketOf.ts';
import { definitionOf, type FeedColumn, type FeedId } from '../../feeds/index.ts';
import { rangeOfHash } from '../duckdb/hmacSql.ts';
import { text } from '../duckdb/openDuckDb.ts';

/** A file with rows of one batch. */
export interface FeedFile {
  batchId: string;
  path: string;
  /** Holds buckets outside the slice too. */
  wider: boolean;
  /** Order of delivery: a later batch corrects an earlier one, record by record. */
  order: number;
}

export const feedTable = (feed: FeedId): string => `feed_${feed.replaceAll('-', '_')}`;

const types = {
  amount: 'BIGINT',
  number: 'INTEGER',
  date: 'DATE',
  code: 'VARCHAR',
  division: 'VARCHAR',
  text: 'VARCHAR',
  'id-number': 'UUID',
} as const satisfies Record<FeedColumn['kind'], string>;

/**
 * All rows of a feed that the run takes, each with its batch and with what the register says of its person that a screen
 * asks for: whether it is on it, helped, a labourer. One look at the register serves every screen.
 */
export function makeFeedTable(
  feed: FeedId,
  files: readonly FeedFile[],
  within: { range: BucketRange; divisionPrefix: string },
): string {
  const { columns, recordKey } = definitionOf(feed);
  const facts = columns.filter(({ id, kept }) => kept && id !== 'id_number').map(({ id }) => id);
  const kept = facts.join(', ');
  const selects = files.map(({ batchId, path, wider, order }) => {
    const conditions = [
      ...(wider ? [rangeOfHash('id', within.range)] : []),
      ...(within.divisionPrefix === '' ? [] : [`starts_with(division, ${text(within.divisionPrefix)})`]),
    ];
    return `SELECT id, rest, birth_date, sex, line, ${kept}, ${text(batchId)} AS batch, ${order} AS delivery
      FROM read_parquet(${text(path)}) ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
  });
  const none = columns
    .filter(({ id }) => facts.includes(id))
    .map((column) => `NULL::${types[column.kind]} AS ${column.id}`);
  const empty = `SELECT NULL::UUID AS id, NULL::UUID AS rest, NULL::DATE AS birth_date, NULL::VARCHAR AS sex,
    NULL::INTEGER AS line, ${none.join(', ')}, NULL::VARCHAR AS batch, 0 AS delivery WHERE false`;
  const record = recordKey.map((id) => (id === 'id_number' ? 'id' : id)).join(', ');
  const delivered = new Set(files.map(({ order }) => order));
  const standing =
    delivered.size > 1
      ? `QUALIFY row_number() OVER (PARTITION BY ${record} ORDER BY delivery DESC, line DESC) = 1`
      : '';
  const union = selects.length > 0 ? selects.join(' UNION ALL ') : empty;
  return `CREATE TEMP TABLE ${feedTable(feed)} AS
    SELECT told.* EXCLUDE (delivery, change), register.id IS NOT NULL AS registered, coalesce(helped, false) AS helped,
      coalesce(labours, false) AS labours
    FROM (SELECT * FROM (${union}) ${standing}) told LEFT JOIN register USING (id)
    WHERE change IS DISTINCT FROM 'withdrawn'`;
}

/** The frozen register, with what screens ask of it. */
export const makeRegister = (path: string): string => `CREATE TEMP TABLE register AS
  SELECT *, len(held) > 0 AS helped, labourer IS NOT NULL AND labourer <> 'none' AS labours FROM read_parquet(${text(path)})`;

/** How many rows of a feed are of persons on the register, and how many are not. */
export const countMatches = (feeds: readonly FeedId[]): string =>
  feeds
    .map(
      (feed) => `SELECT ${text(feed)} AS feed, count(*) FILTER (registered)::DOUBLE AS matched,
        count(*) FILTER (NOT registered)::DOUBLE AS unmatched FROM ${feedTable(feed)}`,
    )
    .join(' UNION ALL ');

/** Where people live of whom the slice tells. */
export const countiesOf = (feeds: readonly FeedId[]): string =>
  `SELECT county FROM (SELECT DISTINCT county FROM register UNION ${feeds
    .map(
      (feed) =>
        `SELECT DISTINCT substr(division, 1, 6) FROM (SELECT DISTINCT division FROM ${feedTable(feed)} WHERE NOT registered)`,
    )
    .join(' UNION ')}) ORDER BY county`;
