import { describe, expect, it } from 'vitest';
import { determine } from '../engine/determine.ts';
import { entitle } from '../engine/entitle.ts';
import { exampleHousehold, exampleMember, wage } from '../examples/exampleHousehold.ts';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { createParameterBook } from '../parameters/book.ts';
import { demonstrationParameters } from '../parameters/demonstration.ts';
import { shippedParameters } from '../parameters/shipped.ts';
import { demonstrationBook } from '../parameters/shippedBook.ts';
import { card } from './card.ts';
import { lookBack, type PastCase } from './lookBack.ts';
import { type PreCheckAnswers, preCheck } from './preCheck.ts';

const knownAt = '2026-01-01T00:00:00.000Z';

describe('the pre-check', () => {
  const ask = (own: Partial<PreCheckAnswers>) =>
    preCheck(
      {
        division: '340404',
        area: 'urban',
        people: 2,
        monthlyIncome: 100_000,
        ownsMore: 'no',
        inNeedOfCare: [],
        yearlyCosts: 0,
        emergency: false,
        ...own,
      },
      { pack: huainan, parameters: demonstrationBook, knownAt, today: '2025-06-01' },
    );
  const doors = (own: Partial<PreCheckAnswers>) => ask(own).doors.map(({ category }) => category);

  it('leaves every door open that the answers do not close', () => {
    expect(doors({})).toContain('dibao');
    expect(doors({ monthlyIncome: 160_000 })).toEqual(expect.not.arrayContaining(['dibao']));
    expect(doors({ monthlyIncome: 160_000 })).toContain('dibao-margin');
    expect(doors({ monthlyIncome: null, ownsMore: 'unsure', yearlyCosts: null })).toContain('dibao');
  });

  it('finds no door for high income without need', () => expect(doors({ monthlyIncome: 2_000_000 })).toEqual([]));

  it('shows the doors of people, not of families', () => {
    expect(doors({ inNeedOfCare: ['aged-alone'] })[0]).toBe('tekun');
    expect(doors({ monthlyIncome: 160_000, inNeedOfCare: ['seriously-ill'] })).toContain('individual-inclusion');
  });

  it('always offers temporary relief in an emergency, at the place where it happened', () => {
    const result = ask({ monthlyIncome: 2_000_000, emergency: true });
    expect(result.doors).toMatchObject([{ category: 'temporary-relief', chance: 'likely' }]);
    expect(result.place['zh-CN']).toContain('急难可以在发生地申请');
  });

  it('says that it decides nothing, and how long a decision takes', () => {
    expect(ask({}).notADecision['zh-CN']).toContain('不是审核结果');
    expect(ask({}).limit['zh-CN']).toBe('自受理之日起 30 个工作日，特殊情况 45 个工作日');
  });
});

describe('looking back', () => {
  const facts = (yuan: number) =>
    exampleHousehold({ members: [exampleMember('p1')], income: [wage('p1', yuan * 1200)] });
  const past = (family: string, yuan: number, own: Partial<PastCase> = {}): PastCase => {
    const determination = determine(facts(yuan), huainan, { parameters: demonstrationBook, knownAt });
    const determinationId = `det-${family}`;
    return { family, determinationId, facts: facts(yuan), determination, holds: determination.category, ...own };
  };
  const raised = createParameterBook([
    ...shippedParameters,
    ...demonstrationParameters,
    {
      key: 'dibao.standard',
      scope: ['340404'],
      area: 'urban',
      validFrom: '2024-07-01',
      validUntil: null,
      recordedAt: '2024-07-01T00:00:00.000Z',
      value: 82_000,
      source: 'raised',
      confidence: 'other-source',
      stale: false,
    },
  ]);
  const again = [
    ...lookBack(
      [past('a', 800), past('b', 900), past('c', 700), past('d', 1200), past('e', 700, { holds: null })],
      '2024-08-01',
      {
        packOf: () => huainan,
        parameters: raised,
        knownAt,
      },
    ),
  ];

  it('lists who would now be taken, and only those', () =>
    expect(again.map(({ family, was, wouldBe }) => [family, was, wouldBe])).toEqual([
      ['a', 'dibao-margin', 'dibao'],
      ['d', null, 'dibao-margin'],
      ['e', 'dibao', 'dibao'],
    ]));

  it('counts what a family holds today, not what was once proposed', () =>
    expect(again[2]).toMatchObject({ family: 'e', holds: null, turned: [] }));

  it('names the old decision and the clause whose number changed', () =>
    expect(again[0]).toMatchObject({
      determinationId: 'det-a',
      turned: [
        { rule: '004/dibao.income', was: 'not-met', limitWas: 78_400, limitIs: 82_000, parameters: ['dibao.standard'] },
      ],
    }));
});

describe('the card', () => {
  const facts = exampleHousehold({ members: [exampleMember('p1')], income: [] });
  const entitlements = entitle(determine(facts, huainan, { parameters: demonstrationBook, knownAt }), facts, huainan);
  const rows = card(
    entitlements,
    [
      { benefit: 'DIBAO_ALLOWANCE', person: null, since: '2024-08-01', organ: 'civil-affairs:340404', fen: 78_400 },
      { benefit: 'OLD_PAPER', person: 'p1', since: '2020-01-01', organ: 'health:340404', fen: null },
    ],
    '2024-08-01',
    '2024-08-15',
  );
  const row = (benefit: string) => rows.find((candidate) => candidate.benefit === benefit);

  it('shows what is received, from whom and since when', () =>
    expect(row('DIBAO_ALLOWANCE')).toMatchObject({ status: 'received', since: '2024-08-01', receivedFen: 78_400 }));

  it('shows what is owed and how many working days late', () =>
    expect(row('MEDICAL_AID')).toMatchObject({
      status: 'owed',
      person: 'p1',
      lateWorkingDays: 10,
      organ: 'medical-insurance:340404',
    }));

  it('does not call owed what the agency still has to look at', () =>
    expect(row('DISEASE_EMERGENCY_FUND')?.status).toBe('to-be-checked'));

  it('shows what is received without a ground, and judges nothing', () =>
    expect(row('OLD_PAPER')).toMatchObject({ status: 'without-ground', citation: null }));
});
