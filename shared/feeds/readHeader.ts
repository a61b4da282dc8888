import type { FeedColumn } from './feedColumn.ts';
import type { FeedDefinition } from './feedDefinition.ts';

export type HeaderReading =
  | {
      ok: true /** Column id → place in the file, from 0. */;
      places: Record<string, number>;
      width: number;
      unknown: string[];
    }
  | { ok: false; reason: 'missing-column' | 'column-twice'; column: string };

/** Finds the columns of a feed under their Chinese or English headers, in whatever order they stand. */
export function readHeader(definition: Pick<FeedDefinition, 'columns'>, cells: readonly string[]): HeaderReading {
  const byHeader = new Map(
    definition.columns.flatMap((column) => headersOf(column).map((header) => [header, column.id])),
  );
  const places: Record<string, number> = {};
  const unknown: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const id = byHeader.get(normalise(cell));
    if (id === undefined) unknown.push(cell.trim());
    else if (places[id] !== undefined) return { ok: false, reason: 'column-twice', column: id };
    else places[id] = place;
  }
  const missing = definition.columns.find(({ id, required }) => required && places[id] === undefined);
  if (missing) return { ok: false, reason: 'missing-column', column: missing.id };
  return { ok: true, places, width: cells.length, unknown };
}

/** A header, and in which line it stands, from 1; the rows are below. */
export type FoundHeader = HeaderReading & { ok: true; line: number };

/**
 * Finds the header among the first lines of a file: above it may stand a title or the like. Where no line is one, two
 * lines together may be: a heading above several columns, and their own names below it.
 * @returns what is wrong with the line that comes nearest, when none of them is a header
 */
export function findHeader(
  definition: Pick<FeedDefinition, 'columns'>,
  head: readonly (readonly string[])[],
): FoundHeader | (HeaderReading & { ok: false }) {
  const known = new Set(definition.columns.flatMap(headersOf));
  const fitting = (cells: readonly string[]) => cells.filter((cell) => known.has(normalise(cell))).length;
  const line = head.reduce((best, cells, at) => (fitting(cells) > fitting(head[best] ?? []) ? at : best), 0);
  const reading = readHeader(definition, head[line] ?? []);
  if (reading.ok) return { ...reading, line: line + 1 };
  for (const [at, below] of head.entries()) {
    const together = at > 0 ? readHeader(definition, bothOf(head[at - 1] ?? [], below)) : reading;
    if (together.ok) return { ...together, line: at + 1 };
  }
  return reading;
}

const bothOf = (above: readonly string[], below: readonly string[]): string[] =>
  Array.from(
    { length: Math.max(above.length, below.length) },
    (_, place) => below[place]?.trim() || (above[place] ?? ''),
  );

const headersOf = ({ headers }: FeedColumn): string[] => [...headers['zh-CN'], ...headers.en].map(normalise);

/** Full-width brackets and case do not make another column. */
const normalise = (header: string): string =>
  header
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/[\s_]+/g, ' ');
