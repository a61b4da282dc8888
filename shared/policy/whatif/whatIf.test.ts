import { describe, expect, it } from 'vitest';
import { exampleHousehold, exampleMember, wage } from '../examples/exampleHousehold.ts';
import type { JoinedFacts } from '../indicators/joinedFacts.ts';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { createParameterBook } from '../parameters/book.ts';
import { demonstrationParameters } from '../parameters/demonstration.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { shippedParameters } from '../parameters/shipped.ts';
import { demonstrationBook } from '../parameters/shippedBook.ts';
import { backTest } from './backTest.ts';
import { suppressSmall } from './suppressSmall.ts';
import type { Variant } from './variant.ts';
import { createWhatIf } from './whatIf.ts';

const knownAt = '2026-01-01T00:00:00.000Z';
const now: Variant = { packOf: () => huainan, parameters: demonstrationBook, knownAt };
const raised: Variant = {
  ...now,
  parameters: createParameterBook([
    ...shippedParameters,
    ...demonstrationParameters,
    {
      key: 'dibao.standard',
      scope: ['340404'],
      area: 'urban',
      validFrom: '2024-01-01',
      validUntil: null,
      recordedAt: '2024-01-01T00:00:00.000Z',
      value: 90_000,
      source: 'proposal',
      confidence: 'demonstration',
      stale: false,
    } satisfies Parameter,
  ]),
};
const alone = (yuanPerMonth: number) =>
  exampleHousehold({ members: [exampleMember('p1')], income: [wage('p1', yuanPerMonth * 1200)] });

describe('what-if', () => {
  const whatIf = createWhatIf(now, raised);
  for (const yuan of [700, 784, 800, 850, 900, 1200, 1349, 1350, 5000]) whatIf.add(alone(yuan));
  const report = whatIf.report();

  it('counts who moves when the line rises from 784 to 900 yuan', () =>
    expect(report.movers).toEqual([
      { from: 'dibao-margin', to: 'dibao', households: 3, persons: 3 },
      { from: 'dibao-margin', to: 'dibao-margin', households: 1, persons: 1 },
      { from: 'dibao', to: 'dibao', households: 1, persons: 1 },
      { from: 'none', to: 'dibao-margin', households: 2, persons: 2 },
      { from: 'none', to: 'none', households: 2, persons: 2 },
    ]));

  it('counts the money of a month before and after', () => {
    const dibao = report.cost.find(({ category }) => category === 'dibao');
    expect(dibao).toMatchObject({ householdsBefore: 1, monthlyFenBefore: 8_400, householdsAfter: 4 });
    expect(dibao?.monthlyFenAfter).toBe(20_000 + 11_600 + 10_000 + 5_000);
  });

  it('counts families just above a line', () =>
    expect(report.cliff.find(({ rule }) => rule === 'dibao.income')).toEqual({
      rule: 'dibao.income',
      householdsBefore: 3,
      householdsAfter: 1,
    }));

  it('hides small cells and their money in an export', () => {
    const exported = suppressSmall(report);
    expect(exported.movers.every(({ households }) => households === null)).toBe(true);
    expect(exported.cost.find(({ category }) => category === 'dibao')?.monthlyFenAfter).toBeNull();
    expect(suppressSmall(report, 1).movers).toEqual(report.movers);
  });

  it('hides no cell alone: the others would tell it', () => {
    const mover = (to: 'dibao' | 'dibao-margin' | 'none', households: number) =>
      ({ from: 'none', to, households, persons: households }) as const;
    const movers = [mover('none', 100), mover('dibao', 3), mover('dibao-margin', 20)];
    const shown = suppressSmall({ ...report, movers }).movers.map(({ households }) => households);
    expect(shown).toEqual([100, null, null]);
  });

  it('changes nothing when nothing is changed', () => {
    const same = createWhatIf(now, now);
    for (let yuan = 0; yuan < 2000; yuan += 7) same.add(alone(yuan));
    const { movers, cost } = same.report();
    expect(movers.every(({ from, to }) => from === to)).toBe(true);
    expect(cost.every((row) => row.monthlyFenBefore === row.monthlyFenAfter)).toBe(true);
  });
});

const nothingElse = {
  seriousIllnessSince: null,
  severeDisabilitySince: null,
  poorStudentSince: null,
  relapseRiskSince: null,
  hardshipListedSince: null,
  vehicles: null,
  homes: null,
  enterpriseCapital: null,
  deposits: null,
  recipientDiedOn: null,
  custodySince: null,
  aidElsewhereSince: null,
} as const;

describe('the back-test of indicators', () => {
  it('counts warnings and confirmations per indicator for another threshold', () => {
    const past = [1_200_000, 1_600_000, 2_000_000].map(
      (selfPaidMedical, index): JoinedFacts => ({
        person: `p${index}`,
        family: null,
        period: '2025-01',
        registered: true,
        selfPaidMedical,
        incomeBefore: null,
        incomeNow: null,
        labourer: null,
        diedOn: null,
        unemployedSince: null,
        disasterAid: null,
        owed: [],
        received: null,
        ...nothingElse,
        held: [],
      }),
    );
    const confirmed = (person: string) => person === 'p2';
    const at = (threshold: number) => backTest(past, huainan.indicators, { 'indicator.medical': threshold }, confirmed);
    expect(at(1_500_000)).toEqual([{ indicator: 'expenditure-surge', raised: 2, confirmed: 1 }]);
    expect(at(1_000_000)).toEqual([{ indicator: 'expenditure-surge', raised: 3, confirmed: 1 }]);
    expect(at(9_000_000)).toEqual([]);
  });
});
