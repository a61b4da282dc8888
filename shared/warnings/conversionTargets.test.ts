import { describe, expect, it } from 'vitest';
import { type Category, packs } from '../policy/index.ts';
import { conversionTargets } from './conversionTargets.ts';

const targets = (jurisdiction: string, category: Category) => {
  const pack = packs.find(({ id }) => id.startsWith(`${jurisdiction}/`));
  return pack && conversionTargets(category, pack);
};

describe('conversionTargets', () => {
  it.each<[string, Category, string[]]>([
    ['chongqing', 'dibao', ['dibao-margin', 'rigid-expenditure']],
    ['chongqing', 'tekun', ['dibao-margin', 'rigid-expenditure', 'dibao', 'temporary-relief']],
    ['chongqing', 'dibao-margin', []],
    ['jiaozhou', 'dibao', ['dibao-margin', 'temporary-relief']],
    ['jiaozhou', 'tekun', ['dibao-margin', 'temporary-relief', 'dibao']],
    ['liaoning', 'dibao', []],
    ['liaoning', 'tekun', ['dibao', 'temporary-relief']],
    ['hubei', 'dibao', []],
    ['hubei', 'tekun', ['dibao', 'temporary-relief']],
    ['huainan', 'dibao', []],
    ['huainan', 'tekun', ['dibao', 'temporary-relief']],
  ])('in %s from %s: %j', (jurisdiction, category, expected) => {
    expect(targets(jurisdiction, category)).toEqual(expected);
  });
});
