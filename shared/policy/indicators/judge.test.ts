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
});
