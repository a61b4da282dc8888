import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleHousehold, exampleMember, exampleObligor } from '../../shared/policy/examples/exampleHousehold.ts';
import {
  type Category,
  categories,
  createParameterBook,
  Determination,
  demonstrationBook,
  demonstrationParameters,
  determine,
  Entitlement,
  entitle,
  HouseholdFacts as FactsSchema,
  type HouseholdFacts,
  type Pack,
  type Parameter,
  packOf,
  packs,
  shippedParameters,
} from '../../shared/policy/index.ts';
import { huainan } from '../../shared/policy/packs/huainan/2024-1/huainan.ts';

const knownAt = '2026-06-01T00:00:00.000Z';
const decide = (facts: HouseholdFacts, pack: Pack = huainan) =>
  determine(facts, pack, { parameters: demonstrationBook, knownAt });

/** Stronger protection is a smaller number; none is the weakest. */
const strength = (category: Category | null): number => (category === null ? 99 : categories.indexOf(category));

const fen = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.constantFrom(1_881_599, 1_881_600, 2_822_400),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6, nil: null });
const disability = fc.record({
  kind: fc.constantFrom('sight', 'hearing', 'limbs', 'intellectual', 'mental', 'multiple' as const),
  grade: fc.integer({ min: 1, max: 4 }),
  certificate: fc.boolean(),
});
const memberFacts = fc.record({
  birthDate: maybe(
    fc.constantFrom('1945-02-28', '1964-06-20', '1964-06-21', '1985-01-01', '2006-06-20', '2009-01-01', '2020-05-05'),
  ),
  employment: maybe(fc.constantFrom('employed', 'flexible', 'registered-unemployed', 'unemployed', 'none' as const)),
  labour: maybe(fc.constantFrom('full', 'partial', 'lost' as const)),
  student: maybe(fc.constantFrom('none', 'compulsory', 'higher' as const)),
  disabilities: maybe(fc.array(disability, { maxLength: 2 })),
  seriousIllness: maybe(fc.boolean()),
  relation: fc.constantFrom('spouse', 'child', 'parent', 'sibling' as const),
});
const expenses = maybe(
  fc.record({
    medical: maybe(fen),
    education: maybe(fen),
    rehabilitation: maybe(fen),
    living: maybe(fen),
    other: maybe(fen),
  }),
);
const household: fc.Arbitrary<HouseholdFacts> = fc
  .record({
    asOf: fc.constantFrom('2024-06-20', '2025-03-01'),
    area: maybe(fc.constantFrom('urban', 'rural' as const)),
    route: fc.constantFrom(
      'whole-family',
      'whole-family',
      'single-person',
      'individual-inclusion',
      'tekun-individual' as const,
    ),
    members: fc.array(memberFacts, { minLength: 1, maxLength: 4 }),
    covered: fc.nat(3),
    income: maybe(
      fc.array(
        fc.record({
          owner: fc.nat(3),
          fen: maybe(fen),
          kind: fc.constantFrom('wage', 'transfer', 'scholarship' as const),
        }),
        { maxLength: 4 },
      ),
    ),
    monthWindow: expenses,
    dateWindow: expenses,
    assets: maybe(
      fc.record({
        financial: maybe(fc.constantFrom(0, 4_000_000, 6_000_001)),
        vehicles: maybe(fc.array(fc.constant({ value: 1_200_000, necessity: false }), { maxLength: 1 })),
        homes: maybe(fc.integer({ min: 0, max: 2 })),
        enterprise: maybe(fc.constantFrom(0, 9_000_000)),
      }),
    ),
    obligors: maybe(
      fc.array(
        fc.record({
          relation: fc.constantFrom('child', 'parent', 'sibling' as const),
          birthDate: maybe(fc.constantFrom('1950-01-01', '1980-01-01')),
          monthlyIncome: maybe(fen),
          disposableIncome: maybe(fen),
          formulaFee: maybe(fen),
        }),
        { maxLength: 2 },
      ),
    ),
    relapseRisk: maybe(fc.constantFrom('none', 'sudden-hardship' as const)),
  })
  .map(({ members, covered, income, obligors, ...facts }) => {
    const whole = facts.route === 'whole-family';
    return exampleHousehold({
      ...facts,
      members: members.map((own, index) =>
        exampleMember(`p${index}`, { ...own, covered: whole || index === covered % members.length }),
      ),
      income:
        income?.map(({ owner, ...item }) => ({
          ...item,
          person: `p${owner % members.length}`,
          period: 'year' as const,
        })) ?? null,
      obligors: obligors?.map((own, index) => exampleObligor(`o${index}`, 'p0', own)) ?? null,
    });
  });

const runs = { numRuns: 400 };

describe('determinations', () => {
  it('never give a stronger category for more income', () =>
    fc.assert(
      fc.property(household, fc.integer({ min: 1, max: 3_000_000 }), (facts, more) => {
        const before = decide(facts);
        const after = decide({
          ...facts,
          income: facts.income && [
            ...facts.income,
            { person: facts.members.find((m) => m.covered)?.person ?? null, kind: 'wage', fen: more, period: 'year' },
          ],
        });
        if (before.result === 'needs-input' || after.result === 'needs-input') return;
        expect(strength(after.category)).toBeGreaterThanOrEqual(strength(before.category));
      }),
      runs,
    ));

  it('do not depend on the order of members, income or obligors', () =>
    fc.assert(
      fc.property(household, (facts) => {
        const turned = decide({
          ...facts,
          members: facts.members.toReversed(),
          income: facts.income?.toReversed() ?? null,
          obligors: facts.obligors?.toReversed() ?? null,
        });
        const straight = decide(facts);
        const held = ({ holdings }: Determination) =>
          holdings.map(({ person, category }) => `${person} ${category}`).sort();
        expect([turned.result, turned.category, held(turned)]).toEqual([
          straight.result,
          straight.category,
          held(straight),
        ]);
      }),
      runs,
    ));

  it('never turn "not known" into a refusal: knowing more never contradicts a certain answer', () =>
    fc.assert(
      fc.property(household, household, (facts, other) => {
        const certain = decide(facts);
        const filled = decide({
          ...facts,
          income: facts.income ?? other.income ?? [],
          assets: facts.assets ?? other.assets,
          monthWindow: facts.monthWindow ?? other.monthWindow,
          dateWindow: facts.dateWindow ?? other.dateWindow,
          obligors: facts.obligors ?? [],
        });
        if (certain.result === 'none') expect(filled.result).toBe('none');
        if (certain.result === 'category') expect(filled.category).toBe(certain.category);
        if (certain.atLeast !== null && filled.result === 'category')
          expect(strength(filled.category)).toBeLessThanOrEqual(strength(certain.atLeast));
      }),
      runs,
    ));

  it('name what is missing whenever they need input', () =>
    fc.assert(
      fc.property(household, (facts) => {
        const { result, missing, rules } = decide(facts);
        expect(missing.length > 0).toBe(result === 'needs-input');
        for (const { outcome, missing: paths } of rules) expect(outcome !== 'unknown' || paths.length > 0).toBe(true);
      }),
      runs,
    ));

  it('show values on the right side of the limit, and a flip that turns them', () =>
    fc.assert(
      fc.property(household, (facts) => {
        for (const { rule, outcome, value, limit, flip } of decide(facts).rules) {
          if (typeof value !== 'number' || typeof limit !== 'number' || flip === null || rule.flip !== rule.unit)
            continue;
          const holds = (amount: number) => (rule.operator === '<' ? amount < limit : amount <= limit);
          expect(holds(value)).toBe(outcome === 'met');
          expect(holds(value + flip)).toBe(outcome !== 'met');
        }
      }),
      runs,
    ));

  it('are replayed byte for byte from what was stored, whatever was recorded since', () => {
    const later = createParameterBook([
      ...shippedParameters,
      ...demonstrationParameters,
      ...demonstrationParameters.map(
        (parameter): Parameter => ({ ...parameter, value: 1, recordedAt: '2027-01-01T00:00:00.000Z' }),
      ),
    ]);
    fc.assert(
      fc.property(household, fc.constantFrom(...packs), (facts, pack) => {
        const first = JSON.stringify(determine(facts, pack, { parameters: demonstrationBook, knownAt }));
        const stored = JSON.parse(first) as Determination;
        const again = determine(FactsSchema.parse(JSON.parse(JSON.stringify(facts))), packOf(stored.pack), {
          parameters: later,
          knownAt: stored.knownAt,
        });
        expect(JSON.stringify(again)).toBe(first);
      }),
      runs,
    );
  });

  it('fit their own schema in every pack, and so do their entitlements', () =>
    fc.assert(
      fc.property(household, fc.constantFrom(...packs), (facts, pack) => {
        const determination = decide(facts, pack);
        expect(Determination.parse(determination)).toEqual(determination);
        for (const entitlement of entitle(determination, facts, pack, { newlyConfirmed: true }))
          expect(Entitlement.parse(entitlement)).toEqual(entitlement);
      }),
      { numRuns: 150 },
    ));
});

describe('money', () => {
  it('is conserved: income per head and allowance reach the line, and no more than a fen beyond', () =>
    fc.assert(
      fc.property(household, (facts) => {
        const determination = decide({
          ...facts,
          route: 'whole-family',
          members: facts.members.map((m) => ({ ...m, covered: true })),
        });
        if (determination.category !== 'dibao') return;
        const whole = {
          ...facts,
          route: 'whole-family' as const,
          members: facts.members.map((m) => ({ ...m, covered: true })),
        };
        const allowance = entitle(determination, whole, huainan).find(({ benefit }) => benefit === 'DIBAO_ALLOWANCE');
        const trace = determination.rules.find(({ rule }) => rule.id === '004/dibao.income');
        const fen = allowance?.amount.fen;
        const holders = determination.holdings.filter(({ category }) => category === 'dibao').length;
        if (fen === null || fen === undefined || !trace) return;
        const reached = Number(trace.value) * holders + fen;
        expect(reached).toBeGreaterThanOrEqual(Number(trace.limit) * holders - holders);
        expect(reached).toBeLessThanOrEqual(Number(trace.limit) * holders + 1);
      }),
      runs,
    ));

  it('is paid once per household and meter, and per benefit and person', () =>
    fc.assert(
      fc.property(household, (facts) => {
        const found = entitle(decide(facts), facts, huainan, { newlyConfirmed: true });
        const keys = found.map(({ benefit, person }) => `${benefit} ${person}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { per, person } of found) expect(per === 'person').toBe(person !== null);
      }),
      runs,
    ));
});
