import { describe, expect, it } from 'vitest';
import { demonstrationBook, determine, HouseholdFacts, packFor } from '../../../../../shared/policy/index.ts';
import { createCounty } from '../createCounty.ts';
import { createApplications } from './createApplications.ts';

const county = createCounty('main', { persons: 12_000, families: 4_500, newcomers: 120 }, '2026-11-23');
const plans = createApplications(county, 200);

describe('the applications of the demo', () => {
  it('are two hundred, each of another family, most of families beyond the register', () => {
    expect(plans).toHaveLength(200);
    expect(new Set(plans.map(({ family }) => family.key)).size).toBe(200);
    expect(plans.filter(({ onRegister }) => !onRegister).length).toBeGreaterThan(100);
  });

  it('state facts that the schema of the facts accepts', () => {
    for (const { declared, truth, truthAfterObjection } of plans)
      for (const facts of [declared, truth, truthAfterObjection ?? truth])
        expect(HouseholdFacts.safeParse(facts).error?.issues ?? []).toEqual([]);
  });

  it('lead to the outcome that each is meant to have, by the rules of the county', () => {
    const pack = packFor('340404', county.today);
    if (!pack) throw new Error('no pack');
    const context = { parameters: demonstrationBook, knownAt: '2026-11-23T01:00:00.000Z' };
    expect(plans.filter(({ departure }) => departure).length).toBeGreaterThan(0);
    for (const { scenario, truth, truthAfterObjection, departure, expected } of plans) {
      if (expected === 'withdrawn' || departure) continue;
      const { result, category } = determine(truthAfterObjection ?? truth, pack, context);
      expect({ scenario, outcome: result === 'none' ? 'refused' : category }).toEqual({ scenario, outcome: expected });
    }
  });

  it('play every way that an application can go, founded and unfounded objections included', () => {
    const expected = new Set(plans.map((plan) => plan.expected));
    expect([...expected].sort()).toEqual(
      ['dibao', 'dibao-margin', 'other-hardship', 'refused', 'rigid-expenditure', 'tekun', 'withdrawn'].sort(),
    );
    expect(new Set(plans.map(({ objection }) => objection))).toEqual(new Set([undefined, 'founded', 'unfounded']));
  });

  it('are the same for the same seed', () => {
    expect(JSON.stringify(createApplications(county, 200))).toBe(JSON.stringify(plans));
  });

  it('can be few: twenty of a county of three hundred', () => {
    const small = createCounty('small', { persons: 300, families: 112, newcomers: 12 }, '2026-11-23');
    const few = createApplications(small, 20);
    expect(new Set(few.map(({ scenario }) => scenario)).size).toBeGreaterThan(10);
  });
});
