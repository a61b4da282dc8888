import { type RollId, rollFaults, rollOf } from '../../register-import/index.ts';
import { type WrittenSheet, writeWorkbook } from '../spreadsheet/writeWorkbook.ts';
import { toCsv } from '../toCsv.ts';

export interface RollTemplate {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

type Columns = ReturnType<typeof rollOf>['columns'];

const kindWords: Record<Columns[number]['kind'], string> = {
  'id-number': '18 位公民身份号码，整列为文本格式',
  date: '日期，如 2024-05-01',
  amount: '金额（元），最多两位小数',
  code: '',
  division: '9 位或 12 位区划代码，在本辖区内',
  text: '文字，不超过 200 字',
};

/** The empty table of a roll, and how it is filled in. One row for each member; rows of a household share its number. */
export function rollTemplate(roll: RollId, format: 'csv' | 'xlsx'): RollTemplate {
  const { title, columns } = rollOf(roll);
  const fileName = `期初名册-${title['zh-CN']}.${format}`;
  const headers = columns.map(({ headers: { 'zh-CN': names } }) => names[0]);
  if (format === 'csv') {
    return { fileName, mediaType: 'text/csv; charset=utf-8', content: Buffer.from(toCsv([headers])) };
  }
  const content = writeWorkbook([
    {
      name: '名册',
      rows: [headers],
      columns: columns.map((column) => ({
        width: column.kind === 'id-number' ? 22 : 16,
        ...(column.kind === 'code' && { choices: ownWords(column) }),
      })),
    },
    explained(columns),
  ]);
  return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}

/** What the choice lists offer: the first Chinese word of each code. */
const ownWords = (column: Columns[number] & { kind: 'code' }): string[] =>
  Object.values(column.codes).map(([first = '']) => first);

const explained = (columns: Columns): WrittenSheet => ({
  name: '填表说明',
  rows: [
    ['列', '是否必填', '怎样填写'],
    ...columns.map((column) => [
      column.headers['zh-CN'][0],
      column.required ? '必填' : '可不填',
      column.kind === 'code' ? `可选：${ownWords(column).join('、')}` : kindWords[column.kind],
    ]),
    [],
    ['同一户各行的户编号、区划、城乡写成一样；每户有且只有一名户主。导入只登记现状，不重新认定。'],
    ['退回文件中的原因', '', '如何修改'],
    ...Object.values(rollFaults).map(({ what, mend }) => [what['zh-CN'], '', mend['zh-CN']]),
  ],
  columns: [{ width: 34 }, { width: 12 }, { width: 60 }],
});
