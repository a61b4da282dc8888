import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type CellUse, cellText } from '../../spreadsheet/index.ts';
import { receiveFile } from '../feeds/receiveFile.ts';
import { openWorkbook } from '../spreadsheet/openWorkbook.ts';

/** A row of a table: what a cell says depends on what its column is for. */
export interface TableRow {
  row: number;
  width: number;
  cell(place: number, use: CellUse): string;
}

/** The rows of a table in order: of a workbook those of its first sheet. @throws when the file is no table */
export async function* readCells(path: string, format: 'csv' | 'xlsx'): AsyncGenerator<TableRow> {
  if (format === 'csv') yield* readText(path);
  else yield* readWorkbook(path);
}

async function* readWorkbook(path: string): AsyncGenerator<TableRow> {
  const { sheets, epoch, close } = await openWorkbook(path);
  try {
    const [first] = sheets;
    if (!first) return;
    for await (const { number, cells } of first.rows()) {
      yield { row: number, width: cells.length, cell: (place, use) => cellText(cells[place], use, epoch) };
    }
  } finally {
    close();
  }
}

async function* readText(path: string): AsyncGenerator<TableRow> {
  const { encoding } = await receiveFile(createReadStream(path), `${path}.received`);
  const { parse } = await import('csv-parse');
  const options = { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, info: true };
  const parser = Readable.from(decoded(path, encoding)).pipe(parse(options));
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield { row: info.lines, width: record.length, cell: (place) => record[place] ?? '' };
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
