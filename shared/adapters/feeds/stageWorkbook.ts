import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type BatchRejection, type FeedDefinition, type FoundHeader, findHeader } from '../../feeds/index.ts';
import { type CellUse, cellText, type SheetRow } from '../../spreadsheet/index.ts';
import { openWorkbook, type Sheet, type Workbook } from '../spreadsheet/openWorkbook.ts';
import { WorkbookFault } from '../spreadsheet/WorkbookFault.ts';
import type { ReceivedFile } from './receiveFile.ts';
import type { Staged } from './stageFile.ts';

/** Writes the rows of the first visible sheet that has the feed's header, one line each, under the numbers of the sheet. */
export async function stageWorkbook({ path }: ReceivedFile, definition: FeedDefinition): Promise<Staged> {
  try {
    const workbook = await openWorkbook(path);
    try {
      const found = await sheetOf(workbook, definition);
      if ('rejection' in found) return { ok: false, rejection: found.rejection };
      const { sheet, header } = found;
      const lines = linesOf(sheet, header, usesOf(definition, header), workbook.epoch);
      await pipeline(lines, createWriteStream(`${path}.lines`));
      const marks = { quotes: false, blanks: true, returns: false };
      const file = { path: `${path}.lines`, format: 'delimited' as const, delimiter: '\t' as const, marks };
      return { ok: true, file: { ...file, replaced: false }, header, sheet: sheet.name.slice(0, 31) };
    } finally {
      workbook.close();
    }
  } catch (error) {
    if (error instanceof WorkbookFault) return { ok: false, rejection: { reason: error.reason } };
    throw error;
  }
}

/** Rows at the top of a sheet among which its header is looked for. */
const headRows = 10;

type Found = { sheet: Sheet; header: FoundHeader } | { rejection: BatchRejection };

async function sheetOf({ sheets, epoch }: Workbook, definition: FeedDefinition): Promise<Found> {
  let rejection: BatchRejection = { reason: 'not-a-workbook' };
  for (const [place, sheet] of sheets.entries()) {
    const head: string[][] = [];
    for await (const row of sheet.rows()) {
      if (row.number > headRows) break;
      head[row.number - 1] = Array.from(row.cells, (cell) => cellText(cell, 'text', epoch));
    }
    const header = findHeader(
      definition,
      Array.from(head, (cells) => cells ?? []),
    );
    if (header.ok) return { sheet, header };
    if (place === 0) rejection = { reason: header.reason, column: header.column };
  }
  return { rejection };
}

/** For each place of the header what its column is for; a place that the feed does not know is not read. */
function usesOf({ columns }: FeedDefinition, { places, width }: FoundHeader): (CellUse | undefined)[] {
  const uses: (CellUse | undefined)[] = Array.from({ length: width });
  for (const { id, kind } of columns) {
    const place = places[id];
    if (place !== undefined) uses[place] = kind === 'id-number' || kind === 'date' || kind === 'amount' ? kind : 'text';
  }
  return uses;
}

const linesAtOnce = 1000;

async function* linesOf(sheet: Sheet, header: FoundHeader, uses: (CellUse | undefined)[], epoch: 1900 | 1904) {
  let waiting = `${' \n'.repeat(header.line - 1)}header\n`;
  let written = header.line;
  let count = 0;
  for await (const row of sheet.rows()) {
    if (row.number <= written) continue;
    const line = lineOf(row, uses, epoch);
    if (line === undefined) continue;
    waiting += `${' \n'.repeat(row.number - written - 1)}${line}\n`;
    written = row.number;
    if (++count % linesAtOnce === 0) {
      yield waiting;
      waiting = '';
    }
  }
  yield waiting;
}

/** Undefined when all of its cells are empty: sheets go on far below what is written on them. */
function lineOf({ cells }: SheetRow, uses: (CellUse | undefined)[], epoch: 1900 | 1904): string | undefined {
  const texts = uses.map((use, place) => (use ? cellText(cells[place], use, epoch) : ''));
  return texts.some((text) => text.trim() !== '') ? texts.join('\t') : undefined;
}
