import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as it stands in the file: text, a number by its digits, or the XML of a cell of another kind. */
export type MadeCell = string | { number: string } | { xml: string } | undefined;

export interface MadeSheet {
  name: string;
  hidden?: boolean;
  /** A row that is left out is not in the file, and the rows below keep their numbers. */
  rows: (MadeCell[] | undefined)[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XLSX file as spreadsheets write it, its texts shared. */
export function makeWorkbook(sheets: MadeSheet[], { date1904 = false } = {}): Buffer {
  const strings: string[] = [];
  const cell = (made: MadeCell, column: number, row: number): string => {
    if (made === undefined) return '';
    const place = `r="${String.fromCharCode(65 + column)}${row}"`;
    if (typeof made === 'string') return `<c ${place} t="s"><v>${strings.push(made) - 1}</v></c>`;
    return 'number' in made ? `<c ${place}><v>${made.number}</v></c>` : made.xml.replace('<c', `<c ${place}`);
  };
  const row = (cells: MadeCell[] | undefined, at: number): string =>
    cells ? `<row r="${at + 1}">${cells.map((made, column) => cell(made, column, at + 1)).join('')}</row>` : '';
  const parts = sheets.map(({ rows }, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<?xml version="1.0"?><worksheet><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
  ]);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  return zipOf([
    ['_rels/.rels', `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${types}"><workbookPr date1904="${Number(date1904)}"/><sheets>${sheets
        .map(({ name, hidden }, at) => `<sheet name="${name}" ${hidden ? 'state="hidden"' : ''} r:id="s${at}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation('t', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    ],
    ...parts,
    ['xl/sharedStrings.xml', `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`],
  ]);
}

/** A ZIP file. @param claim tells another unpacked size of each part than it has */
export function zipOf(parts: [name: string, content: string | Buffer][], claim = (size: number) => size): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claim(bytes.length), 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, entry, Buffer.from(name));
    local.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed);
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}
