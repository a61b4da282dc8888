import { describe, expect, it } from 'vitest';
import { determine } from '../../../engine/determine.ts';
import {
  exampleHousehold,
  exampleMember,
  exampleObligor,
  nothingSpent,
  wage,
} from '../../../examples/exampleHousehold.ts';
import type { HouseholdFacts } from '../../../facts/householdFacts.ts';
import { createParameterBook } from '../../../parameters/book.ts';
import { demonstrationParameters } from '../../../parameters/demonstration.ts';
import { shippedParameters } from '../../../parameters/shipped.ts';
import { demonstrationBook, parameterBook } from '../../../parameters/shippedBook.ts';
import { huainan } from './huainan.ts';

const knownAt = '2026-01-01T00:00:00.000Z';
const decide = (own: Partial<HouseholdFacts> = {}, book = demonstrationBook) =>
  determine(exampleHousehold(own), huainan, { parameters: book, knownAt });
const rule = (determination: ReturnType<typeof decide>, slot: string) =>
  determination.rules.find(({ rule }) => rule.id.endsWith(`/${slot}`));

/** Urban standard 784 yuan: two people, twelve months. */
const line = 78_400 * 12 * 2;
const severe = { kind: 'limbs', grade: 2, certificate: true } as const;

describe('the categories of Huainan (淮民〔2024〕18号 二（一）)', () => {
  it.each<[string, Partial<HouseholdFacts>, string | null]>([
    ['dibao: one fen a year below the line', { income: [wage('p1', line - 1)] }, 'dibao'],
    ['margin: exactly on the line (低于 is <)', { income: [wage('p1', line)] }, 'dibao-margin'],
    ['margin: one fen below 1.5 times the line', { income: [wage('p1', line * 1.5 - 1)] }, 'dibao-margin'],
    ['nothing: exactly 1.5 times the line', { income: [wage('p1', line * 1.5)] }, null],
    ['dibao by the rural line of 755 yuan', { area: 'rural', income: [wage('p1', 75_500 * 24 - 1)] }, 'dibao'],
    ['margin on the rural line', { area: 'rural', income: [wage('p1', 75_500 * 24)] }, 'dibao-margin'],
    [
      'dibao: schooling of the months before brings income under the line',
      { income: [wage('p1', line + 500_000)], monthWindow: { ...nothingSpent, education: 500_001 } },
      'dibao',
    ],
    [
      'margin: the deduction reaches the line exactly',
      { income: [wage('p1', line + 500_000)], monthWindow: { ...nothingSpent, education: 500_000 } },
      'dibao-margin',
    ],
    [
      'margin: living cost is not deductible',
      { income: [wage('p1', line)], monthWindow: { ...nothingSpent, living: 900_000 } },
      'dibao-margin',
    ],
    [
      'margin: income within, assets between once and 1.5 times the dibao limit',
      { assets: { financial: 4_000_001, vehicles: [], homes: 1, enterprise: 0 } },
      'dibao-margin',
    ],
    [
      'dibao: financial assets exactly at the limit per head',
      { assets: { financial: 4_000_000, vehicles: [], homes: 1, enterprise: 0 } },
      'dibao',
    ],
    [
      'margin: financial assets exactly at 1.5 times',
      { assets: { financial: 6_000_000, vehicles: [], homes: 1, enterprise: 0 } },
      'dibao-margin',
    ],
    [
      'nothing: assets above 1.5 times',
      { assets: { financial: 6_000_001, vehicles: [], homes: 1, enterprise: 0 } },
      null,
    ],
    [
      'nothing: vehicle above 1.5 times',
      { assets: { financial: 0, vehicles: [{ value: 1_500_001, necessity: false }], homes: 1, enterprise: 0 } },
      null,
    ],
    [
      'dibao: a vehicle that is needed to live does not count',
      { assets: { financial: 0, vehicles: [{ value: 9_000_000, necessity: true }], homes: 1, enterprise: 0 } },
      'dibao',
    ],
    ['nothing: a second home', { assets: { financial: 0, vehicles: [], homes: 2, enterprise: 0 } }, null],
    [
      'rigid: spending one fen above 60 % of income',
      { income: [wage('p1', 4_000_000)], dateWindow: { ...nothingSpent, medical: 2_400_001 } },
      'rigid-expenditure',
    ],
    [
      'nothing: spending exactly 60 % (超过 is >)',
      { income: [wage('p1', 4_000_000)], dateWindow: { ...nothingSpent, medical: 2_400_000 } },
      null,
    ],
    [
      'nothing: income per head exactly last year’s disposable income',
      { income: [wage('p1', 6_000_000)], dateWindow: { ...nothingSpent, medical: 5_000_000 } },
      null,
    ],
    [
      'rigid: income per head one fen below it',
      { income: [wage('p1', 5_999_999)], dateWindow: { ...nothingSpent, medical: 5_000_000 } },
      'rigid-expenditure',
    ],
    [
      'nothing in 2024: living cost is not in the notice’s list',
      { income: [wage('p1', 4_000_000)], dateWindow: { ...nothingSpent, living: 3_000_000 } },
      null,
    ],
    [
      'rigid in 2025: living cost is in the ministry’s list of five',
      { asOf: '2025-01-01', income: [wage('p1', 4_000_000)], dateWindow: { ...nothingSpent, living: 3_000_000 } },
      'rigid-expenditure',
    ],
    [
      'other: recognised by a named local rule',
      { income: [wage('p1', 9_000_000)], otherHardship: { document: '谢家集区认定办法', clause: '第三条' } },
      'other-hardship',
    ],
    [
      'dibao: scholarships, relief and awards do not count',
      {
        income: [
          { person: 'p1', kind: 'scholarship', fen: 3_000_000, period: 'year' },
          { person: 'p1', kind: 'social-assistance', fen: 100_000, period: 'month' },
          { person: 'p1', kind: 'basic-pension', fen: 20_000, period: 'month' },
        ],
      },
      'dibao',
    ],
  ])('%s', (_name, facts, category) => {
    const determination = decide(facts);
    expect(determination.category).toBe(category);
    expect(determination.result).toBe(category === null ? 'none' : 'category');
  });

  it('writes how far income is from the line, on both sides', () => {
    const above = rule(decide({ income: [wage('p1', line + 4300 * 24)] }), 'dibao.income');
    expect(above).toMatchObject({ outcome: 'not-met', value: 82_700, limit: 78_400, flip: -4301 });
    const below = rule(decide({ income: [wage('p1', line - 100 * 24)] }), 'dibao.income');
    expect(below).toMatchObject({ outcome: 'met', value: 78_300, limit: 78_400, flip: 100 });
  });

  it('cites the notice and names the layer of each rule', () => {
    expect(rule(decide(), 'dibao.income')?.rule).toMatchObject({
      citation: { document: '004', clause: '二（一）' },
      layer: 'prefecture',
    });
    expect(rule(decide(), 'dibao.whole-family')?.rule).toMatchObject({
      citation: { document: '83' },
      layer: 'ministry',
    });
  });

  it('shows what was exempt and what was deducted, with the clause', () => {
    const determination = decide({
      income: [wage('p1', line), { person: 'p2', kind: 'scholarship', fen: 300_000, period: 'year' }],
      monthWindow: { ...nothingSpent, medical: 120_000, living: 999 },
    });
    expect(rule(determination, 'income.exempt')).toMatchObject({
      value: 300_000,
      rule: { citation: { document: '57' } },
    });
    expect(rule(determination, 'income.deduction')).toMatchObject({
      value: 120_000,
      rule: { citation: { document: '004' } },
    });
  });

  it('refuses to cover part of a family without a route', () => {
    const members = [exampleMember('p1'), exampleMember('p2', { relation: 'child', covered: false })];
    expect(rule(decide({ members }), 'dibao.whole-family')?.outcome).toBe('not-met');
  });
});

describe('特困 in Huainan', () => {
  const elder = (own = {}) => [
    exampleMember('p1', { birthDate: '1960-01-01', employment: 'none', labour: 'lost', ...own }),
  ];

  it.each<[string, Partial<HouseholdFacts>, string | null]>([
    ['sixty on the day, alone, no income, no obligor', { members: elder({ birthDate: '1964-06-20' }) }, 'tekun'],
    ['sixty tomorrow: not yet', { members: elder({ birthDate: '1964-06-21' }) }, 'dibao'],
    [
      'an able child is an obligor',
      { members: elder(), obligors: [exampleObligor('o1', 'p1', { disposableIncome: 4_000_000 })] },
      'dibao',
    ],
    [
      'a child in prison within the property limits cannot support',
      { members: elder(), obligors: [exampleObligor('o1', 'p1', { legalStatus: 'imprisoned' })] },
      'tekun',
    ],
    [
      'a sibling owes nothing to 特困',
      { members: elder(), obligors: [exampleObligor('o1', 'p1', { relation: 'sibling' })] },
      'tekun',
    ],
    [
      'own income on the line is a source of livelihood',
      { members: elder(), income: [wage('p1', 78_400 * 12)] },
      'dibao-margin',
    ],
    [
      'grade 2 of limbs without obligors',
      { members: [exampleMember('p1', { disabilities: [severe], employment: 'none', labour: 'lost' })] },
      'tekun',
    ],
    [
      'grade 3 of limbs keeps labour capacity',
      { members: [exampleMember('p1', { disabilities: [{ kind: 'limbs', grade: 3, certificate: true }] })] },
      'dibao',
    ],
    [
      'grade 3 of mind',
      { members: [exampleMember('p1', { disabilities: [{ kind: 'mental', grade: 3, certificate: true }] })] },
      'tekun',
    ],
    [
      'a minor who chose the orphan scheme',
      { members: [exampleMember('p1', { birthDate: '2012-01-01', orphanScheme: 'chosen' })] },
      'dibao',
    ],
    [
      'a minor who declined it',
      { members: [exampleMember('p1', { birthDate: '2012-01-01', orphanScheme: 'declined' })] },
      'tekun',
    ],
  ])('%s', (_name, facts, category) => expect(decide(facts).category).toBe(category));
});

describe('a refused 特困 application in Huainan', () => {
  const asked = (members: HouseholdFacts['members']) => decide({ route: 'tekun-individual', members });

  it('goes on to 低保 without a new form when the person lives alone', () =>
    expect(asked([exampleMember('p1', { birthDate: '1970-01-01' })]).category).toBe('dibao'));

  it('says that 低保 covers whole families when others live there, and finds the margin', () => {
    const determination = asked([
      exampleMember('p1', { birthDate: '1950-01-01' }),
      exampleMember('p2', { relation: 'child', covered: false }),
    ]);
    expect(rule(determination, 'dibao.whole-family')?.outcome).toBe('not-met');
    expect(determination.category).toBe('dibao-margin');
    expect(determination.holdings).toHaveLength(2);
  });
});

describe('the support of obligors in Huainan', () => {
  const alone = (own: Partial<HouseholdFacts> = {}): Partial<HouseholdFacts> => ({
    route: 'single-person',
    members: [
      exampleMember('p1', {
        employment: 'none',
        disabilities: [{ kind: 'hearing', grade: 1, certificate: true }],
      }),
    ],
    income: [],
    ...own,
  });
  const rich = { monthlyIncome: 400_000, disposableIncome: 3_000_000, formulaFee: 90_000 } as const;

  it.each<[string, Partial<HouseholdFacts>, string | null]>([
    [
      'a sibling gives nothing',
      alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, relation: 'sibling' })] }),
      'dibao',
    ],
    [
      'a parent of sixty on the day gives nothing',
      alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, relation: 'parent', birthDate: '1964-06-20' })] }),
      'dibao',
    ],
    [
      'a parent of fifty-nine with exactly the disposable income gives the lower fee',
      alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, relation: 'parent', birthDate: '1964-06-21' })] }),
      'dibao-margin',
    ],
    [
      'one fen less frees the parent',
      alone({
        obligors: [
          exampleObligor('o1', 'p1', {
            ...rich,
            disposableIncome: 2_999_999,
            relation: 'parent',
            birthDate: '1970-01-01',
          }),
        ],
      }),
      'dibao',
    ],
    [
      'the formula is taken when it is lower than the share of 25 %',
      alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, formulaFee: 78_399 })] }),
      'dibao',
    ],
    [
      'the share is taken when it is lower than the formula',
      alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, monthlyIncome: 313_596, formulaFee: 500_000 })] }),
      'dibao',
    ],
    [
      'two obligors add up',
      alone({
        obligors: [
          exampleObligor('o1', 'p1', { ...rich, formulaFee: 40_000 }),
          exampleObligor('o2', 'p1', { ...rich, formulaFee: 38_400 }),
        ],
      }),
      'dibao-margin',
    ],
  ])('%s', (_name, facts, category) => expect(decide(facts).category).toBe(category));

  it('does not free obligors of somebody who works', () => {
    const facts = alone({
      route: 'whole-family',
      members: [exampleMember('p1')],
      obligors: [exampleObligor('o1', 'p1', { ...rich, relation: 'sibling' })],
    });
    expect(decide(facts).category).toBe('dibao-margin');
  });

  it('asks for the formula of 89号 only where it can matter', () => {
    const open = decide(alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, formulaFee: null })] }));
    expect(open.result).toBe('needs-input');
    expect(open.missing.map(({ path }) => path)).toContain('obligors.0.formulaFee');
    const small = decide(
      alone({ obligors: [exampleObligor('o1', 'p1', { ...rich, monthlyIncome: 100_000, formulaFee: null })] }),
    );
    expect(small.category).toBe('dibao');
  });

  it('holds the single-person route to adults without work and with grade 1 or 2', () => {
    const working = decide(
      alone({ members: [exampleMember('p1', { disabilities: [{ kind: 'hearing', grade: 1, certificate: true }] })] }),
    );
    expect(rule(working, 'dibao.single.without-work')?.outcome).toBe('not-met');
    expect(working.category).not.toBe('dibao');
  });
});

describe('individual inclusion in Huainan (四（一）)', () => {
  const family = (own: Partial<HouseholdFacts> = {}): Partial<HouseholdFacts> => ({
    income: [wage('p1', line)],
    members: [exampleMember('p1'), exampleMember('p2', { relation: 'spouse', seriousIllness: true })],
    ...own,
  });

  it('is offered to the severely ill member of a margin family', () => {
    const determination = decide(family());
    expect(determination.category).toBe('dibao-margin');
    expect(determination.options).toMatchObject([{ route: 'individual-inclusion', person: 'p2' }]);
  });

  it('gives dibao to the member and leaves the rest at the margin', () => {
    const [first, second] = family().members as NonNullable<HouseholdFacts['members']>;
    const determination = decide(
      family({ route: 'individual-inclusion', members: [{ ...first, covered: false } as never, second as never] }),
    );
    expect(determination.category).toBe('dibao');
    expect(determination.holdings).toEqual([
      { person: 'p1', category: 'dibao-margin', kind: null },
      { person: 'p2', category: 'dibao', kind: null },
    ]);
  });

  it('is closed to a healthy member', () => {
    const members = [exampleMember('p1', { covered: false }), exampleMember('p2', { relation: 'spouse' })];
    expect(decide(family({ route: 'individual-inclusion', members })).category).toBe('dibao-margin');
  });
});

describe('what is not known', () => {
  it('never becomes a refusal and is named', () => {
    const determination = decide({ income: null });
    expect(determination).toMatchObject({ result: 'needs-input', category: null });
    expect(determination.missing).toContainEqual({ path: 'income', category: 'dibao' });
  });

  it('does not matter when the answer is certain without it', () => {
    expect(decide({ income: [wage('p1', 90_000_000)], monthWindow: null, dateWindow: nothingSpent }).result).toBe(
      'needs-input',
    );
    expect(
      decide({
        income: [wage('p1', 90_000_000)],
        assets: { financial: null, vehicles: null, homes: null, enterprise: null },
      }).result,
    ).toBe('none');
  });

  it('says what holds at least', () => {
    const determination = decide({
      income: [wage('p1', line - 1)],
      assets: { financial: null, vehicles: [], homes: 1, enterprise: 0 },
    });
    expect(determination).toMatchObject({ result: 'needs-input', category: null });
    const open = decide({ income: [wage('p1', line)], monthWindow: { ...nothingSpent, medical: null } });
    expect(open).toMatchObject({ result: 'needs-input', atLeast: 'dibao-margin' });
  });

  it('asks for the area, not for a number, when the area is not decided', () => {
    const { missing } = decide({ area: null, income: [wage('p1', 1)] });
    expect(missing.map(({ path }) => path)).toEqual(['area']);
  });

  it('names the parameters that nobody entered, and never reads them as zero', () => {
    const determination = decide({ assets: { financial: 100, vehicles: [], homes: 1, enterprise: 0 } }, parameterBook);
    expect(determination.result).toBe('needs-input');
    expect(determination.missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['parameter:dibao.financial', 'parameter:dibao.homes']),
    );
  });
});

describe('dates', () => {
  it('sees only what was recorded at the time', () => {
    const later = createParameterBook([
      ...shippedParameters,
      ...demonstrationParameters,
      {
        key: 'dibao.standard',
        scope: ['340404'],
        area: 'urban',
        validFrom: '2024-06-01',
        validUntil: null,
        recordedAt: '2024-08-01T00:00:00.000Z',
        value: 90_000,
        source: '补发',
        confidence: 'other-source',
        stale: false,
      },
    ]);
    const facts = exampleHousehold({ income: [wage('p1', line)] });
    const at = (knownAt: string) => determine(facts, huainan, { parameters: later, knownAt }).category;
    expect(at('2024-07-31T23:59:59.999Z')).toBe('dibao-margin');
    expect(at('2024-08-01T00:00:00.000Z')).toBe('dibao');
  });

  it('falls back to the last published disposable income and says so', () => {
    const determination = decide({ asOf: '2026-02-01' });
    expect(determination.parameters.find(({ key }) => key === 'income.all')).toMatchObject({
      validFrom: '2023-01-01',
      fallback: true,
    });
  });

  it('gives the same bytes for the same facts and dates', () => {
    const facts: Partial<HouseholdFacts> = { income: [wage('p1', line)], relapseRisk: 'sudden-hardship' };
    expect(JSON.stringify(decide(facts))).toBe(JSON.stringify(decide(structuredClone(facts))));
  });

  it('adds the relapse risk that the agriculture department reported', () =>
    expect(decide({ relapseRisk: 'sudden-hardship' }).holdings).toEqual([
      { person: 'p1', category: 'dibao', kind: null },
      { person: 'p2', category: 'dibao', kind: null },
      { person: 'p1', category: 'relapse-risk', kind: 'sudden-hardship' },
      { person: 'p2', category: 'relapse-risk', kind: 'sudden-hardship' },
    ]));
});

describe('a single-person application that fails', () => {
  it('is judged for the margin on everyone who lives together', () => {
    const members = [
      exampleMember('p1', { relation: 'child', disabilities: [{ kind: 'hearing', grade: 1, certificate: true }] }),
      exampleMember('p2', { relation: 'parent', covered: false }),
    ];
    const determination = decide({ route: 'single-person', members, income: [wage('p2', line)] });
    expect(rule(determination, 'dibao.single.without-work')?.outcome).toBe('not-met');
    expect(determination.holdings).toEqual([
      { person: 'p1', category: 'dibao-margin', kind: null },
      { person: 'p2', category: 'dibao-margin', kind: null },
    ]);
  });
});
