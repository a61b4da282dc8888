import { describe, expect, it } from 'vitest';
import { contains } from '../identity/index.ts';
import { divisionPrefix } from './divisionPrefix.ts';

describe('divisionPrefix', () => {
  it.each([
    ['340000', '34'],
    ['340400', '3404'],
    ['340404', '340404'],
    ['340404001', '340404001'],
  ])('of %s is %s', (division, prefix) => expect(divisionPrefix(division)).toBe(prefix));

  it('says the same as the hierarchy of divisions', () => {
    const places = ['340404001', '340404003201', '340403001', '342200101', '500101001'];
    for (const outer of ['340000', '340400', '340404', '340404003'])
      for (const inner of places) expect(inner.startsWith(divisionPrefix(outer))).toBe(contains(outer, inner));
  });
});
