import { describe, expect, it } from 'vitest';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { parameterBook } from '../parameters/shippedBook.ts';
import type { JoinedFacts } from './joinedFacts.ts';
import { judge } from './judge.ts';
import { thresholdsOf } from './thresholdsOf.ts';

const thresholds = thresholdsOf(parameterBook, '340404', '2025-03-01', '2025-03-01T00:00:00.000Z');
const joined = (own: Partial<JoinedFacts>): JoinedFacts => ({
  person: 'p1',
  family: 'f1',
  period: '2025-03',
  registered: true,
  selfPaidMedical: null,
  incomeBefore: null,
  incomeNow: null,
  labourer: 'other',
  diedOn: null,
  unemployedSince: null,
  disasterAid: null,
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
  held: ['dibao'],
  owed: [],
  received: null,
  ...own,
});
const touched = (own: Partial<JoinedFacts>) =>
  judge(joined(own), huainan.indicators, thresholds).map(({ indicator }) => indicator);

describe('indicators of Huainan (三（一）)', () => {
  it.each<[string, Partial<JoinedFacts>, string[]]>([
    ['self-paid cost at the threshold of 15,000 yuan', { selfPaidMedical: 1_500_000 }, []],
    ['self-paid cost one fen above', { selfPaidMedical: 1_500_001 }, ['expenditure-surge']],
    ['the death of any labourer', { diedOn: '2025-02-20' }, ['income-drop']],
    ['the death of somebody who did not work', { diedOn: '2025-02-20', labourer: 'none' }, []],
    ['income that fell by exactly half', { incomeBefore: 100_000, incomeNow: 50_000 }, []],
    ['income that fell by more than half', { incomeBefore: 100_000, incomeNow: 49_999 }, ['income-drop']],
    ['registered unemployment', { unemployedSince: '2025-01-01', labourer: 'main' }, ['income-not-sustainable']],
    ['a record of disaster aid', { disasterAid: 1 }, ['property-loss']],
    ['an empty record of disaster aid', { disasterAid: 0 }, []],
    ['a benefit owed and not received', { owed: ['EDU_AID'], received: [] }, ['policy-not-delivered']],
    ['a benefit owed of which nobody reported', { owed: ['EDU_AID'], received: null }, []],
    ['a benefit received', { owed: ['EDU_AID'], received: ['EDU_AID'] }, []],
    ['a vehicle of somebody who is helped', { vehicles: 1 }, ['economic-improvement']],
    ['a vehicle of somebody who is not', { vehicles: 1, held: [] }, []],
    ['the only home of a family', { homes: 1 }, []],
    ['a second home', { homes: 2 }, ['economic-improvement']],
    ['wages at the threshold', { incomeNow: 300_000 }, []],
    ['wages above it', { incomeNow: 300_001 }, ['economic-improvement']],
    ['the death of a recipient', { recipientDiedOn: '2025-02-01' }, ['economic-improvement']],
    ['one sign of hardship', { seriousIllnessSince: '2024-01-01' }, []],
    [
      'two heavy signs',
      { seriousIllnessSince: '2024-01-01', severeDisabilitySince: '2020-01-01' },
      ['composite-score'],
    ],
    [
      'signs beside a reason of its own',
      { seriousIllnessSince: '2024-01-01', severeDisabilitySince: '2020-01-01', disasterAid: 1 },
      ['property-loss'],
    ],
    ['nothing', {}, []],
    ['two at once', { selfPaidMedical: 9_000_000, disasterAid: 100_000 }, ['expenditure-surge', 'property-loss']],
  ])('%s', (_name, facts, expected) => expect(touched(facts)).toEqual(expected));

  it('judges people outside the register for recognition', () =>
    expect(
      judge(joined({ registered: false, selfPaidMedical: 2_000_000 }), huainan.indicators, thresholds),
    ).toMatchObject([
      { forRecognition: true, value: 2_000_000, threshold: 1_500_000, unit: 'fen/year', citation: { document: '004' } },
    ]));

  it('does not judge an amount where nobody set a threshold', () =>
    expect(judge(joined({ selfPaidMedical: 90_000_000 }), huainan.indicators, {})).toEqual([]));

  it('explains a score by the signs that it was added up from', () =>
    expect(
      judge(
        joined({
          selfPaidMedical: 700_000,
          unemployedSince: '2025-01-01',
          labourer: 'none',
          poorStudentSince: '2024-09-01',
        }),
        huainan.indicators,
        thresholds,
      ),
    ).toMatchObject([
      {
        indicator: 'composite-score',
        value: 80,
        threshold: 60,
        conclusive: false,
        signals: [
          { signal: 'medical-cost', points: 35 },
          { signal: 'poor-student', points: 20 },
          { signal: 'unemployment', points: 25 },
        ],
      },
    ]));

  it('never scores lower for a further hardship', () => {
    const signs = {
      selfPaidMedical: 700_000,
      seriousIllnessSince: '2024-01-01',
      severeDisabilitySince: '2024-01-01',
      poorStudentSince: '2024-01-01',
      unemployedSince: '2024-01-01',
      relapseRiskSince: '2024-01-01',
      hardshipListedSince: '2024-01-01',
    } as const;
    const names = Object.keys(signs) as (keyof typeof signs)[];
    const scoreOf = (chosen: number) => {
      const some = Object.fromEntries(names.filter((_, at) => chosen & (1 << at)).map((name) => [name, signs[name]]));
      const [hit] = judge(joined({ labourer: 'none', ...some }), huainan.indicators, {
        ...thresholds,
        'indicator.composite': 0,
      });
      return hit?.value ?? 0;
    };
    for (let chosen = 0; chosen < 1 << names.length; chosen++)
      for (let more = 0; more < names.length; more++)
        expect(scoreOf(chosen | (1 << more))).toBeGreaterThanOrEqual(scoreOf(chosen));
  });
});
