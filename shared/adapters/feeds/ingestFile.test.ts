import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../tests/support/encodeGbk.ts';
import { ingestBytes as ingest, identityKey as key } from '../../../tests/support/ingestBytes.ts';
import { firstHalfOf } from '../../comparison/hashHalves.ts';
import { idCheckDigit } from '../../identity/index.ts';

const person = (order: number, birth = '19800101') => {
  const first17 = `990101${birth}${String(order).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
};
const hashOf = (idNumber: string) => firstHalfOf(`v1:${createHmac('sha256', key.key).update(idNumber).digest('hex')}`);

const header = '公民身份号码,姓名,居住地区划代码,年度累计自付金额,统计截止日期';
const good = `${person(1)},张三,340404001,15000.50,2026-03-31`;

describe('ingestFile', () => {
  it('keeps what a comparison needs, the ID number as its keyed hash and nothing of the name', async () => {
    const { kept, rows, good: count } = await ingest('self-paid-medical', `${header}\n${good}\n`);
    expect({ rows, count }).toEqual({ rows: 1, count: 1 });
    expect(Object.keys(kept[0] ?? {})).toEqual([
      'id',
      'rest',
      'birth_date',
      'sex',
      'line',
      'division',
      'change',
      'self_paid',
      'as_of',
    ]);
    expect(kept[0]).toMatchObject({
      id: hashOf(person(1)),
      sex: 'male',
      line: 2,
      division: '340404001',
      self_paid: 1_500_050n,
    });
  });

  it.each([
    [`${person(1)},张三,340404001,abc,2026-03-31`, '近12个月自付金额 amount-format'],
    [`${person(1)},张三,340404001,-5,2026-03-31`, '近12个月自付金额 amount-format'],
    [`${person(1)},张三,340404001,1.234,2026-03-31`, '近12个月自付金额 amount-format'],
    [`${person(1)},张三,340404001,10,2026-02-30`, '统计截止日期 date-format'],
    [`${person(1)},张三,340404001,10,2026-04-01`, '统计截止日期 date-in-future'],
    [`${person(1)},张三,340404001,10,`, '统计截止日期 missing-value'],
    [`${person(1)},=cmd|calc,340404001,10,2026-03-31`, '姓名 formula'],
    [`${person(1)},张三,340403001,10,2026-03-31`, '居住地区划代码 division-outside-scope'],
    [`${person(1)},张三,谢家集,10,2026-03-31`, '居住地区划代码 division-format'],
    [
      `${person(1).slice(0, 17)}${person(1).endsWith('1') ? '2' : '1'},张三,340404001,10,2026-03-31`,
      '公民身份号码 id-number-check-digit',
    ],
    [`${person(1, '19800230')},张三,340404001,10,2026-03-31`, '公民身份号码 id-number-birth-date'],
    [`3.40404E+17,张三,340404001,10,2026-03-31`, '公民身份号码 id-number-scientific'],
    [`,张三,340404001,10,2026-03-31`, '公民身份号码 missing-value'],
    [`${person(1)},张三,340404001,10`, ' row-structure'],
    [`${person(1)},"张三,340404001,10,2026-03-31`, ' row-structure'],
    [`${person(1)},\0\0,340404001,\u00001,2026-03-31`, '近12个月自付金额 amount-format'],
  ])('quarantines %j with its line and reason, and keeps the rows around it', async (bad, reason) => {
    const { faults, good: kept } = await ingest(
      'self-paid-medical',
      `${header}\n${good}\n${bad}\n${person(3)},李四,340404002,1,2026-03-31`,
    );
    expect(faults).toEqual([`3 ${reason}`]);
    expect(kept).toBe(2);
  });

  it('names every fault of a row, counts the row once, and disarms its formulas', async () => {
    const { faults, quarantine, quarantined } = await ingest(
      'self-paid-medical',
      `${header}\n123,@SUM(A1),340404001,x,2026-03-31`,
    );
    expect(faults).toEqual(['2 公民身份号码；姓名；近12个月自付金额 id-number-format；formula；amount-format']);
    expect(quarantine).toEqual({ 'id-number-format': 1 });
    expect(quarantined[1]).toContain("'@SUM(A1)");
  });

  it('reads GBK, Windows line ends, quotes, tabs before numbers, shuffled columns and empty lines', async () => {
    const lines = [
      '统计截止日期,年度累计自付金额,居住地区划代码,备注,身份证号',
      '',
      `2026/3/5,"12,345.60",340404001001,"a ""b"", c",\t${person(5).toLowerCase()}`,
      '',
      '',
    ];
    const gbk = Buffer.concat(lines.map((line) => Buffer.concat([encodeGbk(line), Buffer.from('\r\n')])));
    const { kept, rows } = await ingest('self-paid-medical', gbk);
    expect(rows).toBe(1);
    expect(kept[0]).toMatchObject({ id: hashOf(person(5)), self_paid: 1_234_560n, line: 3 });
  });

  it('turns an old 15-digit number into 18', async () => {
    const old = `${person(7).slice(0, 6)}800101007`;
    const { kept } = await ingest('self-paid-medical', `${header}\n${old},,340404001,1,20260331`);
    expect(kept[0]).toMatchObject({ id: hashOf(person(7)) });
  });

  it('drops copies of a row, and every version of a record that stands there with different values', async () => {
    const row = (n: number, amount: number) => `${person(n)},,340404001,${amount},2026-03-31`;
    const { faults, quarantine, kept } = await ingest(
      'self-paid-medical',
      [header, row(1, 5), row(2, 6), row(1, 5), row(3, 7), row(3, 8)].join('\n'),
    );
    expect(faults).toEqual([
      '4 公民身份号码 duplicate-row',
      '5 公民身份号码 conflicting-duplicate',
      '6 公民身份号码 conflicting-duplicate',
    ]);
    expect(quarantine).toEqual({ 'conflicting-duplicate': 2, 'duplicate-row': 1 });
    expect(kept.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('understands codes by every spelling', async () => {
    const rows = ['登记失业', 'registered', '注销', '不明'].map(
      (status, n) => `${person(n)},340404001,2026-01-05,${status}`,
    );
    const { kept, faults } = await ingest(
      'registered-unemployment',
      ['id number,division,registered on,status', ...rows].join('\n'),
    );
    expect(kept.map(({ status }) => status)).toEqual(['registered', 'registered', 'cancelled']);
    expect(faults).toEqual(['5 登记状态 code-unknown']);
  });

  it('spreads rows over files by bucket, and loses none', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => `${person(n)},,340404001,1,2026-03-31`);
    const { parts, kept } = await ingest('self-paid-medical', [header, ...rows].join('\n'), 60);
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 255],
      [256, 511],
      [512, 767],
      [768, 1023],
    ]);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(200);
  });

  it('takes a file of a header alone', async () => {
    expect(await ingest('disaster-aid', '身份证号,居住地区划代码,灾种,救助日期,救助金额\n')).toMatchObject({
      rows: 0,
      good: 0,
      quarantine: {},
    });
  });
});
