import { join } from 'node:path';
import { type BucketRange, bucketRanges, partsFor } from '../../comparison/bucketOf.ts';
import type { FeedDefinition } from '../../feeds/index.ts';
import { type CheckPolicy, faultSql, isFormula, valueSql } from '../duckdb/columnSql.ts';
import { bucketOfHash, keyedHash, layKey } from '../duckdb/hmacSql.ts';
import { birthDateOf, sexOf } from '../duckdb/idNumberSql.ts';
import { type DuckDb, text } from '../duckdb/openDuckDb.ts';
import type { StagedFile } from './stageFile.ts';

export interface IngestedFile {
  rows: number;
  good: number;
  /** Quarantined rows by their first fault. */
  quarantine: Record<string, number>;
  /** One Parquet file for each range of buckets. */
  parts: (BucketRange & { path: string })[];
  /** CSV of the rows to be mended; absent when there are none. */
  quarantinePath?: string;
}

interface IngestOptions extends CheckPolicy {
  key: { version: string; key: Uint8Array };
  /** Column id → place in the file, from 0. */
  places: Record<string, number>;
  width: number;
  /** About so many rows go into one file. */
  rowsPerPart: number;
}

/**
 * Checks every row of a staged file, replaces ID numbers by their keyed hashes, and writes good rows by bucket and bad
 * ones to a quarantine file. Each line is one record: a quoted cell cannot swallow the lines after it.
 */
export async function ingestFile(
  duck: DuckDb,
  directory: string,
  definition: FeedDefinition,
  file: StagedFile,
  options: IngestOptions,
): Promise<IngestedFile> {
  await layKey(duck, options.key.key);
  await duck.run(readingLines, readLines(file.path));
  await duck.run('split cells', splitCells(definition, file.delimiter, options));
  await duck.run('read rows', readRows(definition, options));
  await duck.run('check rows', checkRows(definition, options.key.version));
  await duck.run('find duplicates', findDuplicates(definition));
  await duck.run('judge rows', judgeRows(definition));
  const [counts] = await duck.rows(
    'count',
    `SELECT count(*)::DOUBLE AS "rows", count(*) FILTER (fault IS NULL)::DOUBLE AS good FROM judged`,
  );
  const rows = Number(counts?.rows ?? 0);
  const good = Number(counts?.good ?? 0);
  const faults = await duck.rows(
    'count faults',
    'SELECT fault, count(*)::DOUBLE AS "rows" FROM judged WHERE fault IS NOT NULL GROUP BY fault ORDER BY fault',
  );
  const parts = await writeParts(duck, directory, definition, options.key.version, partsFor(good, options.rowsPerPart));
  const quarantine = Object.fromEntries(faults.map((row) => [String(row.fault), Number(row.rows)]));
  if (good === rows) return { rows, good, quarantine, parts };
  const quarantinePath = join(directory, 'quarantine.csv');
  await duck.run('write quarantine', writeQuarantine(definition, quarantinePath));
  return { rows, good, quarantine, parts, quarantinePath };
}

/** The statement that fails when a file is no lines of text. */
export const readingLines = 'read lines';

const raw = (id: string) => `raw_${id}`;
const fault = (id: string) => `fault_${id}`;

/** One column that holds the whole line: no delimiter of the engine occurs, so the number of a row is its line. */
const readLines = (path: string) => `CREATE TABLE lines AS SELECT rtrim(line, chr(13)) AS line
  FROM read_csv(${text(path)}, auto_detect = false, delim = chr(1), quote = '', escape = '', header = false,
    columns = {'line': 'VARCHAR'}, strict_mode = false, max_line_size = 1000000, nullstr = chr(2))`;

/** A cell in quotes may hold the delimiter and doubled quotes; whatever else a quote does is a fault of structure. */
function splitCells({ columns }: FeedDefinition, delimiter: string, { places, width }: IngestOptions): string {
  const d = text(delimiter);
  const quoted = `regexp_extract_all(line || ${d}, '("(?:[^"]|"")*"|[^"${delimiter}]*)${delimiter}', 1)`;
  const whole = `list_sum(list_transform(cells, lambda cell: length(cell) + 1)) = length(line) + 1`;
  const cell = (place: number) =>
    `CASE WHEN cells[${place + 1}][1] = '"' THEN replace(cells[${place + 1}][2:-2], '""', '"') ELSE cells[${place + 1}] END`;
  const read = columns.map(({ id }) =>
    places[id] === undefined
      ? `NULL::VARCHAR AS ${raw(id)}`
      : `nullif(trim(${cell(places[id])}, ' ' || chr(9)), '') AS ${raw(id)}`,
  );
  return `CREATE VIEW cells AS SELECT line_number, broken, ${read.join(', ')} FROM (
    SELECT line_number, cells, (len(cells) <> ${width} OR NOT ${whole}) AS broken FROM (
      SELECT line, (rowid + 1) AS line_number,
        CASE WHEN contains(line, '"') THEN ${quoted} ELSE string_split(line, ${d}) END AS cells
      FROM lines WHERE rowid > 0 AND trim(line) <> ''))`;
}

const readRows = ({ columns }: FeedDefinition, policy: CheckPolicy): string => `CREATE VIEW read AS
  SELECT *, ${columns.map((column) => `${faultSql(column, raw(column.id), column.id, policy)} AS ${fault(column.id)}`).join(', ')}
  FROM (SELECT *, ${columns.map((column) => `${valueSql(column, raw(column.id))} AS ${column.id}`).join(', ')} FROM cells)`;

/** The one pass over all rows: faults found, ID numbers hashed, what is not kept left behind. */
function checkRows({ columns }: FeedDefinition, version: string): string {
  const kept = columns.filter((column) => column.kept && column.kind !== 'id-number').map(({ id }) => id);
  const faults = columns.map(({ id }) => fault(id)).join(', ');
  return `CREATE TABLE checked AS SELECT line_number, first_fault, ${kept.join(', ')},
      CASE WHEN first_fault IS NULL THEN ${keyedHash(version, 'id_number')} END AS id_number,
      CASE WHEN first_fault IS NULL THEN ${birthDateOf('id_number')} END AS birth_date,
      CASE WHEN first_fault IS NULL THEN ${sexOf('id_number')} END AS sex
    FROM (SELECT *, coalesce(CASE WHEN broken THEN 'row-structure' END, ${faults}) AS first_fault FROM read)
    CROSS JOIN hmac_key`;
}

/** Copies of an earlier line are faults; where copies differ, nobody knows which is right, and all of them are. */
function findDuplicates({ columns, recordKey }: FeedDefinition): string {
  const content = columns.filter(({ id, kept }) => kept && !recordKey.includes(id)).map(({ id }) => id);
  const key = recordKey.join(', ');
  return `CREATE TABLE twice AS SELECT ${key}, min(line_number) AS first_line,
      count(DISTINCT hash(${[...content, "''"].join(', ')})) AS variants
    FROM checked WHERE first_fault IS NULL GROUP BY ${key} HAVING count(*) > 1`;
}

function judgeRows({ recordKey }: FeedDefinition): string {
  const same = recordKey.map((id) => `checked.${id} = twice.${id}`).join(' AND ');
  return `CREATE VIEW judged AS SELECT checked.*, CASE
      WHEN first_fault IS NOT NULL THEN first_fault
      WHEN variants > 1 THEN 'conflicting-duplicate'
      WHEN line_number > first_line THEN 'duplicate-row'
    END AS fault
    FROM checked LEFT JOIN twice ON first_fault IS NULL AND ${same}`;
}

async function writeParts(
  duck: DuckDb,
  directory: string,
  { columns }: FeedDefinition,
  version: string,
  count: number,
) {
  const facts = columns.filter(({ id, kept }) => kept && id !== 'id_number').map(({ id }) => id);
  // In the order of the hash, which is that of the buckets too: each file then reads its own stretch of the table.
  await duck.run(
    'keep good rows',
    `CREATE TABLE good AS SELECT id_number AS id_hash, ${bucketOfHash(version, 'id_number')} AS bucket,
      birth_date, sex, line_number::INTEGER AS line, ${facts.join(', ')} FROM judged WHERE fault IS NULL
      ORDER BY id_hash, line`,
  );
  const parts = bucketRanges(count).map((range) => ({ ...range, path: join(directory, `${range.from}.parquet`) }));
  for (const { from, to, path } of parts) {
    await duck.run(
      'write rows',
      `COPY (SELECT * FROM good WHERE bucket BETWEEN ${from} AND ${to}) TO ${text(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
  return parts;
}

/** Every fault of a row is a line of its own; cells that a spreadsheet would run are disarmed. */
function writeQuarantine({ columns }: FeedDefinition, path: string): string {
  const title = (id: string) => columns.find((column) => column.id === id)?.headers['zh-CN'][0] ?? id;
  const own = columns.map(({ id }) => `{'title': ${text(title(id))}, 'reason': ${fault(id)}}`);
  const faults = `CASE WHEN fault = 'row-structure' THEN [{'title': '', 'reason': fault}]
    WHEN first_fault IS NULL THEN [{'title': ${text(title('id_number'))}, 'reason': fault}]
    ELSE list_filter([${own.join(', ')}], lambda entry: entry.reason IS NOT NULL) END`;
  const cells = columns.map(
    ({ id }) => `CASE WHEN ${isFormula(raw(id))} THEN '''' || ${raw(id)} ELSE ${raw(id)} END AS "${title(id)}"`,
  );
  return `COPY (SELECT line_number AS "\uFEFF行号", entry.title AS "列", entry.reason AS "原因", ${cells.join(', ')}
    FROM (SELECT *, unnest(${faults}) AS entry
      FROM read JOIN (SELECT line_number, first_fault, fault FROM judged WHERE fault IS NOT NULL) USING (line_number))
    ORDER BY line_number, "列") TO ${text(path)} (FORMAT csv, HEADER, FORCE_QUOTE *)`;
}
