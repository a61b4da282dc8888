import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../tests/support/encodeGbk.ts';
import { ingestBytes, tryBytes } from '../../../tests/support/ingestBytes.ts';
import { type MadeCell, makeWorkbook, zipOf } from '../../../tests/support/makeWorkbook.ts';
import { idCheckDigit } from '../../identity/index.ts';

const feed = 'self-paid-medical';
const person = (order: number) => {
  const first17 = `99010119800101${String(order).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
};
/** As a spreadsheet leaves every number, and one in eleven fits: born on one of the first days of a month. */
const endingInZeros = Array.from({ length: 200 }, (_, at) => {
  const born = `1980${String((at % 12) + 1).padStart(2, '0')}${String((at % 17) + 1).padStart(2, '0')}`;
  return `990101${born}${at % 10}00`;
}).find((first17) => idCheckDigit(first17) === '0');
const header = ['公民身份号码', '姓名', '居住地区划代码', '年度累计自付金额', '统计截止日期'];
const cells = (order: number) => [person(order), '张三', '340404001', '15000.5', '2026-03-31'];
const line = (order: number) => cells(order).join(',');
const csv = (...lines: string[]) => [header.join(','), ...lines].join('\n');
const english = 'id number,name,division,self paid,as of';
const object = (order: number, more: object = {}) =>
  JSON.stringify({ ...Object.fromEntries(header.map((name, at) => [name, cells(order)[at]])), ...more });
const book = (...rows: (MadeCell[] | undefined)[]) => makeWorkbook([{ name: '三月', rows: [header, ...rows] }]);
const withCell = (order: number, at: number, cell: MadeCell) =>
  cells(order).map((own, place) => (place === at ? cell : own));

describe('a dirty row is quarantined with its line and reason, and the rows around it are kept', () => {
  it.each<[string, string | Buffer, string[], number]>([
    [
      'NUL bytes',
      csv(line(1), `${person(2)},\0\0,340404001,\u00001,2026-03-31`, line(3)),
      ['3 近12个月自付金额 amount-format'],
      2,
    ],
    ['a formula in a CSV', csv(line(1), line(2).replace('张三', '@SUM(1)')), ['3 姓名 formula'], 1],
    [
      'a second header row',
      csv(line(1), header.join(','), line(2)),
      [
        '3 公民身份号码；居住地区划代码；近12个月自付金额；统计截止日期 repeated-header；division-format；amount-format；date-format',
      ],
      2,
    ],
    [
      'scientific notation',
      csv(line(1), line(2).replace(person(2), '9.90101E+17')),
      ['3 公民身份号码 id-number-scientific'],
      1,
    ],
    [
      'rounded ID numbers',
      csv(line(1), line(2).replace(person(2), `${person(2).slice(0, 15)}000`)),
      ['3 公民身份号码 id-number-rounded'],
      1,
    ],
    [
      'a rounded ID number whose check digit fits, beside one whose does not',
      csv(
        line(1),
        line(2).replace(person(2), `${person(2).slice(0, 15)}000`),
        line(3).replace(person(3), `${endingInZeros}0`),
      ),
      ['3 公民身份号码 id-number-rounded', '4 公民身份号码 id-number-rounded'],
      1,
    ],
    [
      'the people of another agency',
      csv(line(1), line(2).replace('340404001', '340403001')),
      ['3 居住地区划代码 division-outside-scope'],
      1,
    ],
    [
      'GBK that slipped into UTF-8',
      Buffer.concat([
        Buffer.from(csv(line(1), `${person(2)},`)),
        encodeGbk('张三'),
        Buffer.from(',340404001,1,2026-03-31'),
      ]),
      ['3 姓名 unreadable-character'],
      1,
    ],
    ['a line that is no JSON', [object(1), '{"公民身份号码": ', object(2)].join('\n'), ['2  row-structure'], 2],
    ['a JSON line that is no object', [object(1), '[1, 2]', object(2)].join('\n'), ['2  row-structure'], 2],
    [
      'a JSON number that has lost digits',
      [object(1), object(2, { 公民身份号码: 9.9010119800101e17 })].join('\n'),
      ['2 公民身份号码 id-number-rounded'],
      1,
    ],
    [
      'a JSON object without an amount',
      [object(1), object(2, { 年度累计自付金额: null })].join('\n'),
      ['2 近12个月自付金额 missing-value'],
      1,
    ],
    [
      'a number in a workbook that has lost digits',
      book(cells(1), undefined, withCell(2, 0, { number: '9.9010119800101E+17' })),
      ['4 公民身份号码 id-number-scientific'],
      1,
    ],
    [
      'a formula without a result',
      book(cells(1), withCell(2, 3, { xml: '<c><f>A1*2</f></c>' })),
      ['3 近12个月自付金额 formula'],
      1,
    ],
    [
      'a formula with an error',
      book(cells(1), withCell(2, 3, { xml: '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>' })),
      ['3 近12个月自付金额 formula'],
      1,
    ],
    [
      'a second header row in a workbook',
      book(cells(1), header, cells(2)).subarray(),
      [
        '3 公民身份号码；居住地区划代码；近12个月自付金额；统计截止日期 repeated-header；division-format；amount-format；date-format',
      ],
      2,
    ],
  ])('%s', async (_, content, faults, good) => {
    expect(await ingestBytes(feed, content)).toMatchObject({ faults, good });
  });
});

describe('a file that cannot be read is refused whole, and says why', () => {
  const bomb = (claim?: (size: number) => number) =>
    zipOf([...partsOf(book(cells(1))), ['xl/worksheets/sheet1.xml', Buffer.alloc(64 * 1024 * 1024, ' ')]], claim);
  const partsOf = (_: Buffer): [string, string][] => [
    ['_rels/.rels', '<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></R>'],
    ['xl/workbook.xml', '<workbook><sheets><sheet name="a" id="s"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<R><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>'],
  ];
  it.each<[string, string | Buffer, object]>([
    ['a zip bomb', bomb(), { reason: 'workbook-too-large' }],
    ['a zip bomb that lies about its size', bomb((size) => Math.min(size, 4096)), { reason: 'not-a-workbook' }],
    ['a zip file of something else', zipOf([['a.txt', 'a']]), { reason: 'not-a-workbook' }],
    ['half a workbook', book(cells(1)).subarray(0, 500), { reason: 'not-a-workbook' }],
    [
      'entities that multiply',
      zipOf([
        ...partsOf(book()),
        ['xl/worksheets/sheet1.xml', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'],
      ]),
      { reason: 'not-a-workbook' },
    ],
    ['an old or a locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { reason: 'old-or-locked-workbook' }],
    [
      'a workbook without the columns',
      makeWorkbook([{ name: 'a', rows: [['姓名'], ['张三']] }]),
      { reason: 'missing-column', column: 'id_number' },
    ],
    ['no text at all', Buffer.from('81fffe00ffff80ff81ff', 'hex'), { reason: 'wrong-encoding', column: 'id_number' }],
    [
      'JSON lines with two keys for one column',
      [object(1), object(2, { 身份证号: person(2) })].join('\n'),
      { reason: 'column-twice', column: 'id_number' },
    ],
    [
      'JSON lines that lack a column',
      '{"身份证号":"1"}\n{"姓名":"a"}',
      { reason: 'missing-column', column: 'division' },
    ],
  ])('%s', async (_, content, rejection) => {
    expect(await tryBytes(feed, content)).toEqual({ rejection: expect.objectContaining(rejection) });
  });
});

describe('what is only unusual is read', () => {
  const amounts = (kept: Record<string, unknown>[]) => kept.map((row) => row.self_paid);

  it('a workbook: title above, shuffled columns, dates and amounts as numbers, formulas with results, gaps', async () => {
    const made = makeWorkbook([
      { name: '说明', rows: [['填表说明'], ['请按模板填写']] },
      { name: '藏', hidden: true, rows: [header, cells(9)] },
      {
        name: '三月',
        rows: [
          ['自付医疗费用名册'],
          ['统计截止日期', '备注', '年度累计自付金额', '公民身份号码', '居住地区划代码'],
          [{ number: '46112' }, undefined, { number: '15000.499999999998' }, person(1), { number: '340404001' }],
          undefined,
          [
            { number: '20260331' },
            'a\tb\n"c',
            { xml: '<c><f>C3*2</f><v>300</v></c>' },
            {
              xml: `<c t="inlineStr"><is><r><t>${person(2).slice(0, 9)}</t></r><r><t>${person(2).slice(9)}</t></r></is></c>`,
            },
            '340404002',
          ],
          ['', undefined, ' '],
        ],
      },
      { name: '四月', rows: [header, cells(8)] },
    ]);
    const { kept, rows, faults, sheet, unknown } = await ingestBytes(feed, made);
    expect({ rows, faults, sheet, unknown }).toEqual({ rows: 2, faults: [], sheet: '三月', unknown: ['备注'] });
    expect(kept.map((row) => row.line)).toEqual([3, 5]);
    expect(amounts(kept)).toEqual([1_500_050n, 30_000n]);
  });

  it('two lines that are a header only together', async () => {
    const two = ['公民身份号码,姓名,居住地区划代码,费用,', ',,,年度累计自付金额,统计截止日期'];
    const { kept, faults } = await ingestBytes(feed, [...two, line(1)].join('\n'));
    expect({ faults, lines: kept.map((row) => row.line) }).toEqual({ faults: [], lines: [3] });
  });

  it('JSON lines: keys in any order and language, numbers, blank lines, whole ID numbers as numbers', async () => {
    const lines = [
      object(1),
      '',
      JSON.stringify({
        remark: 1,
        统计截止日期: '20260331',
        年度累计自付金额: 12.5,
        居住地区划代码: 340404001,
      }).replace('}', `,"公民身份号码":${person(4)}}`),
    ];
    const { kept, faults, unknown } = await ingestBytes(feed, lines.join('\r\n'));
    expect({ faults, unknown, lines: kept.map((row) => row.line) }).toEqual({
      faults: [],
      unknown: ['remark'],
      lines: [1, 3],
    });
    expect(amounts(kept)).toEqual([1_500_050n, 1250n]);
  });

  it('GBK under an English header', async () => {
    const { kept } = await ingestBytes(feed, Buffer.concat([Buffer.from(`${english}\n`), encodeGbk(line(1))]));
    expect(kept).toHaveLength(1);
  });
});
