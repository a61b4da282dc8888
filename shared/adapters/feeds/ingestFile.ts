import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BucketRange, bucketRanges, partsFor } from '../../comparison/bucketOf.ts';
import { type FeedDefinition, keptColumns, storedColumns, tellsOfStrangers } from '../../feeds/index.ts';
import { isFormula } from '../duckdb/columnSql.ts';
import { firstHalfOfHash, halvesOfHash, keyedHash, layKey, partOfHash } from '../duckdb/hmacSql.ts';
import { birthDateOf, sexOf } from '../duckdb/idNumberSql.ts';
import { type DuckDb, text } from '../duckdb/openDuckDb.ts';
import { fault, lineOf, linesOf, placedLines, type Reading, raw, rowsOf } from './readSql.ts';
import type { StagedFile } from './stageFile.ts';
import { takeUnidentified, type UnidentifiedRow } from './unidentified.ts';

export interface IngestedFile {
  rows: number;
  good: number;
  /** Quarantined rows by their first fault. */
  quarantine: Record<string, number>;
  /** One Parquet file for each range of buckets. */
  parts: (BucketRange & { path: string })[];
  /** CSV of the rows to be mended; absent when there are none. */
  quarantinePath?: string;
  /** Rows that may be matched by name; absent when that is not allowed, or there are none. */
  unidentified?: { path: string; rows: UnidentifiedRow[] };
}

interface IngestOptions extends Reading {
  key: Uint8Array;
  /** About so many rows go into one file. */
  rowsPerPart: number;
  /** Whether rows without a usable ID number may be matched by name and birth date. */
  byName?: boolean;
}

/** More files at once would each be written in scraps. */
const mostParts = 256;

/** The statement that fails when a file is no lines of text. */
export const checkingRows = 'check rows';

/**
 * Checks every row of a staged file, replaces ID numbers by their keyed hashes, and writes good rows by bucket and bad
 * ones to a quarantine file. One pass reads, checks and hashes, another lays the rows into files by their hash.
 */
export async function ingestFile(
  duck: DuckDb,
  directory: string,
  definition: FeedDefinition,
  file: StagedFile,
  options: IngestOptions,
): Promise<IngestedFile> {
  await layKey(duck, options.key);
  await duck.run(checkingRows, checkRows(definition, file, options));
  if (await someRounded(duck)) await duck.run('note rounded numbers', noteRounded);
  await duck.run('find duplicates', noteDuplicates(definition));
  const counted = await duck.rows(
    'count',
    `SELECT first_fault AS fault, count(*)::DOUBLE AS "rows" FROM checked WHERE first_fault IS DISTINCT FROM ''
     GROUP BY first_fault ORDER BY first_fault`,
  );
  const rows = counted.reduce((sum, row) => sum + Number(row.rows), 0);
  const good = Number(counted.find((row) => row.fault === null)?.rows ?? 0);
  const bad = counted.filter((row) => row.fault !== null);
  const quarantine = Object.fromEntries(bad.map((row) => [String(row.fault), Number(row.rows)]));
  const quarantinePath = join(directory, 'quarantine.csv');
  if (good < rows) await duck.run('write quarantine', writeQuarantine(definition, file, options, quarantinePath));
  const unidentifiedPath = join(directory, 'unidentified.parquet');
  const nameless = !options.byName || good === rows || options.places.name === undefined;
  const unidentified = nameless
    ? []
    : await takeUnidentified(duck, definition, file, options, keptColumns(definition), unidentifiedPath);
  const parts = await writeParts(
    duck,
    directory,
    definition,
    options,
    Math.min(partsFor(good, options.rowsPerPart), mostParts),
  );
  return {
    rows,
    good,
    quarantine,
    parts,
    ...(good < rows && { quarantinePath }),
    ...(unidentified.length > 0 && { unidentified: { path: unidentifiedPath, rows: unidentified } }),
  };
}

/** Rows keep the order of the file: where one stands says its line, which costs no numbering. */
function checkRows(definition: FeedDefinition, file: StagedFile, reading: Reading): string {
  const person = `CASE WHEN first_fault IS NULL THEN ${birthDateOf('id_number')} END AS birth_date,
    CASE WHEN first_fault IS NULL THEN ${sexOf('id_number')} END AS sex`;
  const columns = [...keptColumns(definition), ...(tellsOfStrangers(definition) ? [person] : [])].join(', ');
  const halves = tellsOfStrangers(definition) ? halvesOfHash('hash') : firstHalfOfHash('hash');
  return `CREATE TEMP TABLE checked AS SELECT * EXCLUDE (hash), ${halves} FROM (
    SELECT first_fault, id_number_zeros, ${columns}, CASE WHEN first_fault IS NULL THEN ${keyedHash('id_number')} END AS hash
    FROM (${rowsOf(linesOf(file, reading), definition, file, reading)}) CROSS JOIN hmac_key)`;
}

const someRounded = async (duck: DuckDb): Promise<boolean> => {
  const rounded = `SELECT EXISTS (FROM checked WHERE first_fault = 'id-number-rounded') AS some`;
  const [found] = await duck.rows('look for rounded numbers', rounded);
  return found?.some === true;
};

/**
 * A spreadsheet that rounds ID numbers leaves three zeros, and one in eleven of them has a check digit that fits by chance.
 * Of numbers in order one in 1,100 ends so: where one row in a hundred does, a number that ends so is more likely rounded
 * than right, and no row of it counts.
 */
const noteRounded = `UPDATE checked SET first_fault = 'id-number-rounded' WHERE first_fault IS NULL AND id_number_zeros
  AND (SELECT 100 * count(*) FILTER (id_number_zeros) >= count(*) FROM checked WHERE first_fault IS DISTINCT FROM '')`;

const recordKeyOf = ({ recordKey }: FeedDefinition): string =>
  recordKey.map((id) => (id === 'id_number' ? 'id' : id)).join(', ');

/**
 * Copies of an earlier line are faults; where copies differ, nobody knows which is right, and all of them are. Rows are
 * first told apart by a number of 64 bits, then the few that share one by their whole key.
 */
function noteDuplicates(definition: FeedDefinition): string {
  const content = keptColumns(definition).filter((id) => !definition.recordKey.includes(id));
  const key = recordKeyOf(definition);
  const shared = `SELECT hash(${key}) FROM checked WHERE first_fault IS NULL GROUP BY ALL HAVING count(*) > 1`;
  return `UPDATE checked SET first_fault = CASE WHEN least_content <> most_content THEN 'conflicting-duplicate' ELSE 'duplicate-row' END
    FROM (SELECT place, first_place, least_content, most_content FROM (
        SELECT rowid AS place, min(rowid) OVER record AS first_place, min(content) OVER record AS least_content,
          max(content) OVER record AS most_content
        FROM (SELECT rowid, ${key}, hash(${[...content, "''"].join(', ')}) AS content FROM checked
          WHERE first_fault IS NULL AND hash(${key}) IN (${shared}))
        WINDOW record AS (PARTITION BY ${key}))) AS records
    WHERE checked.rowid = place AND (least_content <> most_content OR place > first_place)`;
}

/** One pass lays the rows into files by the first bits of their hash; which of them comes first in a file is of no account. */
async function writeParts(
  duck: DuckDb,
  directory: string,
  definition: FeedDefinition,
  reading: Reading,
  count: number,
) {
  const columns = storedColumns(definition).map((id) =>
    id === 'line' ? `${lineOf(reading, 'rowid')}::INTEGER AS line` : id,
  );
  const rows = `SELECT ${columns.join(', ')} FROM checked WHERE first_fault IS NULL`;
  const format = 'FORMAT parquet, COMPRESSION snappy';
  const folder = join(directory, 'parts');
  await mkdir(folder);
  if (count > 1)
    await duck.run(
      'write rows',
      `COPY (SELECT *, ${partOfHash('id', count)} AS part FROM (${rows})) TO ${text(folder)} (${format}, PARTITION_BY (part))`,
    );
  const written = new Set(await readdir(folder));
  const parts = bucketRanges(count).map((range, part) => ({
    ...range,
    path: join(folder, `part=${part}/data_0.parquet`),
  }));
  for (const [part, { path }] of parts.entries()) {
    if (written.has(`part=${part}`)) continue;
    await mkdir(join(folder, `part=${part}`));
    await duck.run('write few rows', `COPY (${rows}${count > 1 ? ' AND false' : ''}) TO ${text(path)} (${format})`);
  }
  return parts;
}

/**
 * One line for each bad row, read from the file again: its line number there, the columns at fault, the reasons, then the
 * row as it was sent, under the headers of our template, so that it can be mended and sent back. Cells that a spreadsheet
 * would run are disarmed.
 */
function writeQuarantine(definition: FeedDefinition, file: StagedFile, reading: Reading, path: string): string {
  const { columns } = definition;
  const title = (id: string) => columns.find((column) => column.id === id)?.headers['zh-CN'][0] ?? id;
  const own = columns.map(({ id }) => `{'title': ${text(title(id))}, 'reason': ${fault(id)}}`);
  const faults = `CASE WHEN fault = 'row-structure' THEN [{'title': '', 'reason': fault}]
    WHEN first_fault IS NULL THEN [{'title': ${text(title('id_number'))}, 'reason': fault}]
    ELSE list_filter([${own.join(', ')}], lambda entry: entry.reason IS NOT NULL) END`;
  const cells = columns.map(
    ({ id }) => `CASE WHEN ${isFormula(raw(id))} THEN '''' || ${raw(id)} ELSE ${raw(id)} END AS "${title(id)}"`,
  );
  const numbered = placedLines(file, reading, `first_fault <> ''`);
  return `COPY (SELECT ${lineOf(reading, 'place')} AS "\uFEFF行号", array_to_string(list_transform(entries, lambda entry: entry.title), '；') AS "列",
      array_to_string(list_transform(entries, lambda entry: entry.reason), '；') AS "原因", ${cells.join(', ')}
    FROM (SELECT *, ${faults} AS entries FROM (${rowsOf(numbered, definition, file, reading, ['place', 'fault'])}))
    ORDER BY place) TO ${text(path)} (FORMAT csv, HEADER, FORCE_QUOTE *)`;
}
