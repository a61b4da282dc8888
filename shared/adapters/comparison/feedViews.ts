import type { BucketRange } from '../../comparison/bucketOf.ts';
import { definitionOf, type FeedId, storedColumns } from '../../feeds/index.ts';
import { rangeOfHash } from '../duckdb/hmacSql.ts';
import { text } from '../duckdb/openDuckDb.ts';

/** The files of one batch that hold rows of the slice. */
export interface BatchFiles {
  batchId: string;
  paths: readonly string[];
  /** They hold buckets outside the slice too. */
  wider: boolean;
  /** Order of delivery: a later batch corrects an earlier one, record by record. */
  order: number;
}

export const feedView = (feed: FeedId): string => `feed_${feed.replaceAll('-', '_')}`;

/** All rows of a feed that the run takes, each with its batch. Nothing is copied: each question reads the columns it needs. */
export function makeFeedView(
  feed: FeedId,
  batches: readonly BatchFiles[],
  within: { range: BucketRange; divisionPrefix: string },
): string {
  const definition = definitionOf(feed);
  const { recordKey } = definition;
  const columns = storedColumns(definition).join(', ');
  const selects = batches.map(({ batchId, paths, wider, order }) => {
    const conditions = [
      ...(wider ? [rangeOfHash('id', within.range)] : []),
      ...(within.divisionPrefix === '' ? [] : [`starts_with(division, ${text(within.divisionPrefix)})`]),
    ];
    return `SELECT ${columns}, ${text(batchId)} AS batch, ${order} AS delivery FROM read_parquet([${paths.map(text).join(', ')}])
      ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
  });
  const corrected = batches.some(({ order }) => order > 0);
  const record = recordKey.map((id) => (id === 'id_number' ? 'id' : id)).join(', ');
  const union = `SELECT * FROM (${selects.join(' UNION ALL ')})`;
  const standing = `${union} QUALIFY row_number() OVER (PARTITION BY ${record} ORDER BY delivery DESC, line DESC) = 1`;
  return `CREATE TEMP VIEW ${feedView(feed)} AS SELECT * FROM (${corrected ? standing : union})
    WHERE change IS DISTINCT FROM 'withdrawn'`;
}

/** The frozen register, and of it what every screen asks: who is on it, who is helped, who is a labourer. */
export const makeRegister = (path: string): string => `
  CREATE TEMP VIEW register AS SELECT * FROM read_parquet(${text(path)});
  CREATE TEMP TABLE known AS SELECT id, held <> '' AS helped, labourer IS NOT NULL AND labourer <> 'none' AS labours FROM register`;

/** How many rows of a feed there are, and how many are of persons on the register: all feeds in one pass, empty ones left out. */
export const countMatches = (feeds: readonly FeedId[]): string => {
  const rows = feeds.map((feed, at) => `SELECT ${at}::TINYINT AS feed, id FROM ${feedView(feed)}`);
  const all = [...rows, 'SELECT NULL::TINYINT AS feed, NULL::UUID AS id WHERE false'].join(' UNION ALL ');
  return `SELECT '' AS feed, count(*)::DOUBLE AS "rows", 0::DOUBLE AS matched FROM known
    UNION ALL SELECT list_extract([${['', ...feeds].map(text).join(', ')}], feed + 2), count(*)::DOUBLE, count(found)::DOUBLE
      FROM (SELECT rows.feed, known.id AS found FROM (${all}) AS rows LEFT JOIN known USING (id)) GROUP BY feed`;
};

/** Where people live of whom the slice tells: people beyond the register only where somebody may look at them. */
export const countiesOf = (feeds: readonly FeedId[]): string => {
  const open = feeds.filter((feed) => definitionOf(feed).reach === 'anybody');
  const divisions = open.map((feed) => `UNION SELECT DISTINCT division FROM ${feedView(feed)}`).join(' ');
  return `SELECT DISTINCT substr(place, 1, 6) AS county FROM (SELECT DISTINCT county AS place FROM register ${divisions}) ORDER BY county`;
};
