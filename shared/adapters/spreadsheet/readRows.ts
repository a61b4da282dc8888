import type { SheetCell, SheetRow } from '../../spreadsheet/index.ts';
import type { Archive } from './openArchive.ts';
import { cleanText } from './readStrings.ts';
import { readXml } from './readXml.ts';
import { WorkbookFault } from './WorkbookFault.ts';

const largestSheet = 2 * 1024 * 1024 * 1024;
const mostRows = 1_048_576;
/** What stands further right belongs to no list of ours. */
const mostColumns = 500;

/** The rows of a sheet that hold anything, in order, a handful in memory at a time. */
export async function* readRows(archive: Archive, part: string, strings: readonly string[]): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = [];
  let number = 0;
  let column = 0;
  let cells: (SheetCell | undefined)[] = [];
  let type = '';
  let formula = false;
  let value: string | undefined;
  let taken: 'v' | 't' | undefined;
  let phonetic = 0;
  const reading = readXml(await archive.read(part, largestSheet), {
    open(tag, attributes) {
      if (tag === 'row') {
        number = attributes.r ? Number(attributes.r) : number + 1;
        if (!(number <= mostRows)) throw new WorkbookFault('workbook-too-large', 'a row beyond the last');
        column = 0;
        cells = [];
      } else if (tag === 'c') {
        if (attributes.r) column = columnOf(attributes.r);
        type = attributes.t ?? 'n';
        formula = false;
        value = undefined;
      } else if (tag === 'f') formula = true;
      else if (tag === 'rPh') phonetic++;
      else if (tag === 'v' || (tag === 't' && phonetic === 0)) taken = tag;
    },
    text(text) {
      if (taken) value = (value ?? '') + text;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') taken = undefined;
      else if (tag === 'rPh') phonetic--;
      else if (tag === 'c') {
        const cell = cellOf(type, formula, value, strings);
        if (cell && column < mostColumns) cells[column] = cell;
        column++;
      } else if (tag === 'row' && cells.length > 0) ready.push({ number, cells });
    },
  });
  for await (const _ of reading) {
    yield* ready;
    ready = [];
  }
}

function cellOf(
  type: string,
  formula: boolean,
  value: string | undefined,
  strings: readonly string[],
): SheetCell | undefined {
  if (type === 'e') return { kind: 'unreadable', text: value ?? '' };
  if (value === undefined || value === '') return formula ? { kind: 'unreadable', text: '' } : undefined;
  if (type === 'n') return { kind: 'number', text: value.trim() };
  const text = type === 's' ? strings[Number(value)] : type === 'd' ? value.slice(0, 10) : cleanText(value);
  return text ? { kind: 'text', text } : undefined;
}

/** `BC12` → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}
