import type { FeedColumn, FeedDefinition } from '../../feeds/index.ts';
import { type CheckPolicy, faultSql, valueSql } from '../duckdb/columnSql.ts';
import { endsInZeros, idNumberForm, idNumberParts } from '../duckdb/idNumberSql.ts';
import { text } from '../duckdb/openDuckDb.ts';
import type { StagedFile } from './stageFile.ts';

export interface Reading extends CheckPolicy {
  /** Column id → place in the file, from 0. */
  places: Record<string, number>;
  width: number;
  /** Of `json-lines`: the key that stands for each place. */
  keys?: readonly string[];
  /** In which line of the file it stands, from 1. */
  headerLine: number;
}

export const raw = (id: string) => `raw_${id}`;
export const fault = (id: string) => `fault_${id}`;

/**
 * The lines of a staged file below its header, one record each: no delimiter of the engine occurs, so a quoted cell
 * cannot swallow the lines after it and the number of a row is its line.
 */
export const linesOf = ({ path, marks }: StagedFile, { headerLine }: Pick<Reading, 'headerLine'>): string =>
  `SELECT ${marks.returns ? 'rtrim(line, chr(13)) AS line' : 'line'}
   FROM read_csv(${text(path)}, auto_detect = false, delim = chr(1), quote = '', escape = '', header = false, skip = ${headerLine},
     columns = {'line': 'VARCHAR'}, strict_mode = false, max_line_size = 1000000, nullstr = chr(2))`;

/** The line of the file in which a place stands. */
export const lineOf = ({ headerLine }: Reading, place: string): string => `(${place} + ${headerLine + 1})`;

/**
 * Lines of the file whose row in `checked` meets a condition, each with its place and its first fault. Both stand in the
 * order of the file: laid side by side they need no numbering and no join.
 */
export const placedLines = (file: StagedFile, reading: Reading, condition: string): string =>
  `SELECT line, place, first_fault AS fault FROM (${linesOf(file, reading)})
    POSITIONAL JOIN (SELECT rowid AS place, first_fault FROM checked) WHERE ${condition}`;

/**
 * The rows of lines, in steps that the engine does not repeat: cells, values, faults; `first_fault` is the row's. A blank
 * line is no row: its fault is the empty text.
 * @param kept columns of `lines` that go through, beside `line`
 */
export function rowsOf(
  lines: string,
  { columns }: FeedDefinition,
  file: StagedFile,
  reading: Reading,
  kept: readonly string[] = [],
): string {
  const through = kept.map((name) => `${name}, `).join('');
  const cells = `SELECT ${through}line, ${cellsOf(file, reading)} AS cells FROM (${lines})`;
  const raws = `SELECT ${through}${brokenRow(file, reading)} AS broken, ${columns.map((column) => rawCell(column, file, reading)).join(', ')} FROM (${cells})`;
  const values = `SELECT *, ${columns.map((column) => `${valueSql(column, raw(column.id))} AS ${column.id}`).join(', ')} FROM (${raws})`;
  const numbers = columns.filter(({ kind }) => kind === 'id-number').map(({ id }) => idNumberParts(id));
  const zeros = columns.filter(({ kind }) => kind === 'id-number').map(({ id }) => `${endsInZeros(id)} AS ${id}_zeros`);
  const formed = columns.filter(({ kind }) => kind === 'id-number').map(({ id }) => idNumberForm(id));
  const parts =
    numbers.length > 0
      ? `SELECT *, ${numbers.join(', ')} FROM (SELECT *, ${formed.join(', ')} FROM (${values}))`
      : values;
  const found = columns.map(
    (column) => `${faultSql(column, raw(column.id), column.id, reading)} AS ${fault(column.id)}`,
  );
  const faults = `SELECT *, ${[...found, ...zeros].join(', ')} FROM (${parts})`;
  return `SELECT *, coalesce(broken, ${columns.map(({ id }) => fault(id)).join(', ')}) AS first_fault FROM (${faults})`;
}

/** A cell in quotes may hold the delimiter and doubled quotes; whatever else a quote does is a fault of structure. */
function cellsOf({ format, delimiter, marks }: StagedFile, { keys = [] }: Reading): string {
  if (format === 'json-lines')
    return objectOr(`json_extract_string(line, [${keys.map(pointer).join(', ')}]::VARCHAR[])`);
  const d = text(delimiter);
  const plain = `string_split(line, ${d})`;
  if (!marks.quotes) return plain;
  const quoted = `regexp_extract_all(line || ${d}, '("(?:[^"]|"")*"|[^"${delimiter}]*)${delimiter}', 1)`;
  return `CASE WHEN contains(line, '"') THEN ${quoted} ELSE ${plain} END`;
}

function brokenRow({ format, marks }: StagedFile, { width }: Reading): string {
  const blank = `trim(line, ' ' || chr(9))`;
  const broken = `CASE WHEN ${blank} = '' THEN '' ELSE 'row-structure' END`;
  if (format === 'json-lines') return `CASE WHEN cells IS NULL THEN ${broken} END`;
  const whole = `list_sum(list_transform(cells, lambda cell: length(cell) + 1)) = length(line) + 1`;
  const torn = marks.quotes ? ` OR (contains(line, '"') AND NOT ${whole})` : '';
  return `CASE WHEN len(cells) <> ${width}${torn} THEN ${broken} END`;
}

/** What is read of a line that is a JSON object, NULL of any other. */
export const objectOr = (sql: string): string =>
  `CASE WHEN json_valid(line) THEN CASE WHEN json_type(line) = 'OBJECT' THEN ${sql} END END`;

const pointer = (key: string): string => text(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);

function rawCell({ id }: FeedColumn, { marks }: StagedFile, { places }: Reading): string {
  const place = places[id];
  if (place === undefined) return `NULL::VARCHAR AS ${raw(id)}`;
  const cell = `cells[${place + 1}]`;
  const bare = marks.quotes
    ? `CASE WHEN ${cell}[1] = '"' THEN replace(${cell}[2:-2], '""', '"') ELSE ${cell} END`
    : cell;
  return `nullif(${marks.blanks ? `trim(${bare}, ' ' || chr(9))` : bare}, '') AS ${raw(id)}`;
}
