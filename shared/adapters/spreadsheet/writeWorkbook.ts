import { zip } from './zip.ts';

export interface WrittenSheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** Of each column: how wide it is, and among which values it chooses. */
  columns?: readonly { width: number; choices?: readonly string[] }[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An XLSX file in which every cell is text: a spreadsheet leaves long numbers as they are typed. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  const names = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const overrides = names.map((name) => override(`/xl/${name}`, 'worksheet')).join('');
  const links = names.map((name, at) => relation(`s${at}`, 'worksheet', name)).join('');
  const listed = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}"/>`);
  return zip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${overrides}</Types>`,
    ],
    ['_rels/.rels', `${head}${relationsOf(relation('w', 'officeDocument', 'xl/workbook.xml'))}`],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `${head}${relationsOf(links + relation('t', 'styles', 'styles.xml'))}`],
    ['xl/styles.xml', `${head}${styles}`],
    ...sheets.map((sheet, at): [string, string] => [`xl/${names[at]}`, `${head}${sheetXml(sheet)}`]),
  ]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="${sheetType}.${type}+xml"/>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationsOf = (inner: string) => `<Relationships xmlns="${packageRelations}">${inner}</Relationships>`;

/** Style 1 is format 49, `@`: text. */
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml({ rows, columns = [] }: WrittenSheet): string {
  const cols = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`,
  );
  const lines = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, place) => cellXml(cell, place, at + 1)).join('')}</row>`,
  );
  const choices = columns.flatMap(({ choices: among }, at) => (among ? [choiceXml(among, at)] : []));
  return `<worksheet xmlns="${main}">${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${
    choices.length > 0 ? `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>` : ''
  }</worksheet>`;
}

const cellXml = (text: string, place: number, row: number) =>
  text === ''
    ? ''
    : `<c r="${letterOf(place)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const choiceXml = (among: readonly string[], place: number) =>
  `<dataValidation type="list" allowBlank="1" sqref="${letterOf(place)}2:${letterOf(place)}300000"><formula1>"${escaped(among.join(','))}"</formula1></dataValidation>`;

/** Up to 26 columns. */
const letterOf = (place: number) => String.fromCharCode(65 + place);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
