import { findHeader } from '../../feeds/index.ts';
import {
  type ReadRoll,
  type RegisterImport,
  type RollId,
  type RollReading,
  readHouseholds,
  rollOf,
} from '../../register-import/index.ts';
import type { PlainDate } from '../../time/index.ts';
import { WorkbookFault } from '../spreadsheet/WorkbookFault.ts';
import { readCells, type TableRow } from './readCells.ts';

type Table = { ok: true; read: ReadRoll } | { ok: false; rejection: NonNullable<RegisterImport['rejection']> };

/** A roll of a whole province is cut by counties: the households of a table are put together in memory. */
const mostRows = 300_000;
const headRows = 10;

/** Reads the table of one roll; its header may stand below a title, its columns in any order. */
export async function readTable(
  roll: RollId,
  path: string,
  format: 'csv' | 'xlsx',
  reading: RollReading & { asOf: PlainDate },
): Promise<Table> {
  const rows: TableRow[] = [];
  try {
    for await (const row of readCells(path, format)) {
      if (textsOf(row).every((cell) => cell.trim() === '')) continue;
      rows.push(row);
      if (rows.length > mostRows + headRows) return { ok: false, rejection: { reason: 'too-many-rows' } };
    }
  } catch (error) {
    if (error instanceof WorkbookFault || isCsvFault(error)) {
      return { ok: false, rejection: { reason: 'unreadable-file' } };
    }
    throw error;
  }
  const header = findHeader(rollOf(roll), rows.slice(0, headRows).map(textsOf));
  if (!header.ok) return { ok: false, rejection: { reason: header.reason, column: header.column } };
  const uses = rollOf(roll).columns.map(({ id, kind }) => ({
    id,
    place: header.places[id],
    use: kind === 'id-number' || kind === 'date' || kind === 'amount' ? kind : ('text' as const),
  }));
  const told = rows.slice(header.line).map(({ row, cell }) => ({
    row,
    cells: Object.fromEntries(uses.map(({ id, place, use }) => [id, place === undefined ? '' : cell(place, use)])),
  }));
  return { ok: true, read: readHouseholds(roll, told, reading) };
}

const textsOf = ({ width, cell }: TableRow): string[] => Array.from({ length: width }, (_, at) => cell(at, 'text'));

const isCsvFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
