import { describe, expect, it } from 'vitest';
import { ancestorAt, childrenOf, contains, countyOf, Division, isKnownDivision, levelOf, nameOf } from './index.ts';

describe('divisions', () => {
  it.each([
    ['340000', 'province'],
    ['340400', 'prefecture'],
    ['340404', 'county'],
    ['340404003', 'township'],
    ['340404003201', 'village'],
  ])('knows the level of %s', (code, level) => expect(levelOf(code)).toBe(level));

  it.each([
    ['340000', '340404003201', true],
    ['340400', '340404', true],
    ['340404', '340404', true],
    ['340404', '340405', false],
    ['340404003', '340404', false],
    ['340400', '340500', false],
    ['340404003', '340404004201', false],
  ])('says whether %s contains %s', (outer, inner, expected) => expect(contains(outer, inner)).toBe(expected));

  it('finds what lies above', () => {
    expect(countyOf('340404003201')).toBe('340404');
    expect(ancestorAt('340404003201', 'prefecture')).toBe('340400');
    expect(ancestorAt('340404003201', 'province')).toBe('340000');
    expect(ancestorAt('340404', 'township')).toBeUndefined();
  });

  it('lists the counties of Huainan and the demonstration villages', () => {
    expect(childrenOf('340400').map((code) => nameOf(code, 'zh-CN'))).toEqual(
      expect.arrayContaining(['大通区', '田家庵区', '谢家集区', '八公山区', '潘集区', '凤台县', '寿县']),
    );
    expect(childrenOf('340404').every((code) => nameOf(code, 'zh-CN')?.endsWith('（演示）'))).toBe(true);
    expect(childrenOf('340404003')).toHaveLength(4);
    expect(isKnownDivision('340404003999')).toBe(false);
  });

  it.each(['34', '040404', '3404040', '34040400320', 'abc'])('refuses %j', (text) =>
    expect(Division.safeParse(text).success).toBe(false),
  );
});
