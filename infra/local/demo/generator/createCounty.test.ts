import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, parseIdNumber } from '../../../../shared/identity/index.ts';
import { createCounty } from './createCounty.ts';

const today = '2026-11-23';
const county = createCounty('main', { persons: 12_000, families: 4_500, newcomers: 120 }, today);
const people = county.families.flatMap(({ members }) => members);

describe('the demo county', () => {
  it('has exactly the persons and families asked for', () => {
    expect(people).toHaveLength(12_000);
    expect(county.families).toHaveLength(4_500);
  });

  it('gives every person an ID number of its own that is right in form and of no real region', () => {
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
    for (const { idNumber, birthDate, sex } of people) {
      expect(parseIdNumber(idNumber, { today, synthetic: 'allowed' })).toMatchObject({
        ok: true,
        value: { birthDate, sex },
      });
      expect(parseIdNumber(idNumber, { today, synthetic: 'refused' }).ok).toBe(false);
    }
  });

  it('gives phones of a prefix without operator, each once', () => {
    const phones = people.flatMap(({ phone }) => phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.every((phone) => /^142\d{8}$/.test(phone))).toBe(true);
  });

  it('is the same, byte for byte, for the same seed, and another for another seed', () => {
    const sizes = fc.record({ seed: fc.string(), families: fc.integer({ min: 40, max: 120 }) });
    fc.assert(
      fc.property(sizes, ({ seed, families }) => {
        const size = { families, persons: Math.round(families * 2.6), newcomers: 5 };
        const bytes = (with_: string) => JSON.stringify(createCounty(with_, size, today).families);
        expect(bytes(seed)).toBe(bytes(seed));
        expect(bytes(seed)).not.toBe(bytes(`${seed}'`));
      }),
      { numRuns: 20 },
    );
  });

  it('lives in the demo townships, a family in one village', () => {
    for (const { township, village } of county.families) {
      expect(contains('340404', township)).toBe(true);
      expect(contains(township, village)).toBe(true);
    }
  });

  it('keeps ages, schooling, work and labour capacity in agreement', () => {
    for (const person of people) {
      if (person.age < 16) expect(person).toMatchObject({ labour: 'lost', employment: 'none' });
      if (person.student === 'compulsory') expect(person.age).toBeGreaterThanOrEqual(6);
      if (person.student !== 'none') expect(person.age).toBeLessThanOrEqual(22);
      if (person.labour === 'lost') expect(person.employment).toBe('none');
    }
    for (const { members } of county.families) {
      const parent = members.find(({ relation }) => relation === 'applicant');
      for (const child of members.filter(({ relation }) => relation === 'child'))
        expect((parent?.age ?? 0) - child.age).toBeGreaterThanOrEqual(20);
      const spouse = members.find(({ relation }) => relation === 'spouse');
      if (spouse) expect(spouse.sex).not.toBe(parent?.sex);
    }
  });

  it('gives dibao families less than the standard and rigid families spending above 60 percent of income', () => {
    for (const { members, category, expenses, area } of county.families) {
      const income = members.flatMap(({ incomes }) => incomes).reduce((sum, { fen }) => sum + fen, 0);
      if (category === 'dibao') expect(income / members.length).toBeLessThan(area === 'urban' ? 78_400 : 75_500);
      if (category === 'rigid-expenditure') {
        const spent = expenses.medical + expenses.education + expenses.rehabilitation;
        expect(spent * 100).toBeGreaterThan(income * 12 * 60);
      }
    }
  });

  it('makes illness and age cost money', () => {
    const mean = (ill: boolean) => {
      const some = county.families.filter(({ members }) => members.some((p) => p.seriousIllness) === ill);
      return some.reduce((sum, { expenses }) => sum + expenses.medical, 0) / some.length;
    };
    expect(mean(true)).toBeGreaterThan(2 * mean(false));
  });
});
