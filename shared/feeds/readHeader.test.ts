import { describe, expect, it } from 'vitest';
import { feedDefinitions } from './feedDefinitions.ts';
import { readHeader } from './readHeader.ts';

const medical = feedDefinitions['self-paid-medical'];

describe('readHeader', () => {
  it('finds columns under Chinese headers in any order', () => {
    expect(readHeader(medical, ['年度累计自付金额', '统计截止日期', '姓名', '居住地区划代码', '公民身份号码'])).toEqual(
      {
        ok: true,
        places: { self_paid: 0, as_of: 1, name: 2, division: 3, id_number: 4 },
        width: 5,
        unknown: [],
      },
    );
  });

  it('finds them under English headers, whatever their case, spacing and byte order mark', () => {
    const read = readHeader(medical, ['\uFEFFID_Number', ' Division ', 'Self paid', 'as  of', 'remark']);
    expect(read).toMatchObject({ ok: true, places: { id_number: 0, division: 1 }, unknown: ['remark'] });
  });

  it('does without a column that is not required, and names one that is', () => {
    expect(readHeader(medical, ['身份证号', '居住地区划代码', '个人自付金额', '截止日期'])).toMatchObject({ ok: true });
    expect(readHeader(medical, ['身份证号', '姓名', '居住地区划代码', '截止日期'])).toEqual({
      ok: false,
      reason: 'missing-column',
      column: 'self_paid',
    });
  });

  it('refuses a column that stands there twice', () => {
    expect(readHeader(medical, ['身份证号', 'id number', '居住地区划代码'])).toEqual({
      ok: false,
      reason: 'column-twice',
      column: 'id_number',
    });
  });
});

describe('feed definitions', () => {
  it.each(Object.values(feedDefinitions))(
    '$id names its columns once, and its record key among those it keeps',
    (feed) => {
      const ids = feed.columns.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const headers = feed.columns.flatMap(({ headers }) => [...headers['zh-CN'], ...headers.en]);
      expect(new Set(headers).size).toBe(headers.length);
      const kept: string[] = feed.columns.filter((column) => column.kept).map(({ id }) => id);
      expect(kept).toEqual(expect.arrayContaining([...feed.recordKey]));
    },
  );
});
