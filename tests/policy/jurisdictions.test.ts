import { describe, expect, it } from 'vitest';
import {
  exampleHousehold,
  exampleMember,
  exampleObligor,
  nothingSpent,
  wage,
} from '../../shared/policy/examples/exampleHousehold.ts';
import {
  type Category,
  createParameterBook,
  demonstrationParameters,
  determine,
  dispose,
  entitle,
  type HouseholdFacts,
  type Pack,
  type Parameter,
  packFor,
  shippedParameters,
  verificationOf,
  type WarningFacts,
} from '../../shared/policy/index.ts';

const knownAt = '2026-06-01T00:00:00.000Z';

/** The demonstration limits, for every place of this table. */
const everywhere = demonstrationParameters.map((parameter): Parameter => ({ ...parameter, scope: ['100000'] }));
const extra = (key: Parameter['key'], scope: string, value: number): Parameter => ({
  ...(everywhere[0] as Parameter),
  key,
  scope: [scope],
  area: null,
  validFrom: '2021-07-01',
  value,
});
const book = createParameterBook([
  ...everywhere,
  ...shippedParameters,
  extra('margin.asset-percent', '420000', 120),
  extra('rigid.ratio', '420000', 50),
  extra('dibao.standard', '420000', 70_000),
  extra('income.all', '420000', 3_694_700),
]);

const place = {
  chongqing: '500103',
  liaoning: '210202',
  hubei: '420502',
  jiaozhou: '370281001',
  huainan: '340421',
} as const;
type Place = keyof typeof place;
const packAt = (where: Place, date = '2025-08-01') => packFor(place[where], date, { allowDraft: true }) as Pack;

function decide(where: Place, own: Partial<HouseholdFacts>) {
  const facts = exampleHousehold({ asOf: '2025-08-01', ...own, division: place[where] });
  const pack = packAt(where, facts.asOf);
  const determination = determine(facts, pack, { parameters: book, knownAt });
  return { determination, entitlements: entitle(determination, facts, pack, { newlyConfirmed: true }) };
}

const yearly = (yuanPerHead: number) => ({ income: [wage('p1', yuanPerHead * 100 * 24)] });
const oneFenLess = (yuanPerHead: number) => ({ income: [wage('p1', yuanPerHead * 100 * 24 - 1)] });
const spent = (fen: number) => ({ dateWindow: { ...nothingSpent, medical: fen } });
const disabled = (kind: 'hearing' | 'mental', grade: number) =>
  exampleMember('p1', { employment: 'none', labour: 'partial', disabilities: [{ kind, grade, certificate: true }] });

describe('categories by jurisdiction', () => {
  it.each<[string, Place, Partial<HouseholdFacts>, Category | null]>([
    ['Chongqing urban 770 from 2025-07', 'chongqing', oneFenLess(770), 'dibao'],
    ['on the line of Chongqing', 'chongqing', yearly(770), 'dibao-margin'],
    ['Chongqing 2024-11 still has 750', 'chongqing', { asOf: '2024-11-01', ...yearly(750) }, 'dibao-margin'],
    ['one fen under 750 in 2024-11', 'chongqing', { asOf: '2024-11-01', ...oneFenLess(750) }, 'dibao'],
    ['Chongqing rural 630', 'chongqing', { area: 'rural', ...yearly(630) }, 'dibao-margin'],
    ['1155 is 1.5 times 770: outside', 'chongqing', yearly(1155), null],
    ['one fen under 1155', 'chongqing', oneFenLess(1155), 'dibao-margin'],
    [
      'Chongqing holds the margin to the assets of dibao itself (X18)',
      'chongqing',
      { ...yearly(770), assets: { financial: 4_000_001, vehicles: [], homes: 1, enterprise: 0 } },
      null,
    ],
    [
      'Chongqing rigid above 70 %',
      'chongqing',
      { income: [wage('p1', 4_000_000)], ...spent(2_800_001) },
      'rigid-expenditure',
    ],
    ['Chongqing rigid at 70 %', 'chongqing', { income: [wage('p1', 4_000_000)], ...spent(2_800_000) }, null],
    [
      'Chongqing rigid: the income of 2024 is the ceiling',
      'chongqing',
      { income: [wage('p1', 2 * 3_971_300)], ...spent(7_000_000) },
      null,
    ],
    [
      'Chongqing rigid one fen under it',
      'chongqing',
      { income: [wage('p1', 2 * 3_971_300 - 1)], ...spent(7_000_000) },
      'rigid-expenditure',
    ],
    ['Dalian 1011', 'liaoning', oneFenLess(1011), 'dibao'],
    ['on the line of Dalian', 'liaoning', yearly(1011), 'dibao-margin'],
    [
      'Liaoning severely disabled adult without work alone',
      'liaoning',
      { route: 'single-person', members: [disabled('hearing', 2)], income: [] },
      'dibao',
    ],
    ['Hubei below the line', 'hubei', oneFenLess(700), 'dibao'],
    ['Hubei on the line', 'hubei', yearly(700), 'dibao-margin'],
    ['Hubei rigid above 50 %', 'hubei', { income: [wage('p1', 4_000_000)], ...spent(2_000_001) }, 'rigid-expenditure'],
    ['Hubei rigid at 50 %', 'hubei', { income: [wage('p1', 4_000_000)], ...spent(2_000_000) }, null],
    [
      'Hubei other hardship by minutes',
      'hubei',
      { income: [wage('p1', 9_000_000)], otherHardship: { document: '会议纪要〔2025〕3号', clause: '一' } },
      'other-hardship',
    ],
    ['Jiaozhou 1115', 'jiaozhou', oneFenLess(1115), 'dibao'],
    ['Jiaozhou rural 860', 'jiaozhou', { area: 'rural', ...oneFenLess(860) }, 'dibao'],
    [
      'grade 3 of mind is included alone in Jiaozhou',
      'jiaozhou',
      {
        route: 'individual-inclusion',
        members: [disabled('mental', 3), exampleMember('p2', { relation: 'parent', covered: false })],
        income: [wage('p2', 1115 * 100 * 24)],
      },
      'dibao',
    ],
    [
      'grade 3 of hearing is not',
      'jiaozhou',
      {
        route: 'individual-inclusion',
        members: [disabled('hearing', 3), exampleMember('p2', { relation: 'parent', covered: false })],
        income: [wage('p2', 1115 * 100 * 24)],
      },
      'dibao-margin',
    ],
    ['Fengtai County has no known line: asked, not refused', 'huainan', oneFenLess(700), null],
  ])('%s', (_name, where, facts, category) => {
    const { determination } = decide(where, facts);
    if (category === null && determination.result === 'needs-input')
      expect(determination.missing.length).toBeGreaterThan(0);
    else expect(determination.category).toBe(category);
  });

  it('never reads a missing local number as zero: Jiaozhou’s margin assets have no percentage', () => {
    const { determination } = decide('jiaozhou', {
      ...yearly(1115),
      assets: { financial: 100, vehicles: [], homes: 1, enterprise: 0 },
    });
    expect(determination).toMatchObject({ result: 'needs-input', category: null });
    expect(determination.missing.map(({ path }) => path)).toContain('parameter:margin.asset-percent');
  });

  it('takes the narrowest line: Wuhan has its own inside Hubei', () => {
    const wuhan = exampleHousehold({ asOf: '2025-08-01', division: '420106', ...oneFenLess(940) });
    expect(determine(wuhan, packAt('hubei'), { parameters: book, knownAt }).category).toBe('dibao');
    expect(decide('hubei', oneFenLess(940)).determination.category).toBe('dibao-margin');
  });

  it('uses a draft only by override and says so in every decision', () => {
    expect(packFor(place.liaoning, '2025-08-01')?.id).toBe('national/2025-1');
    expect(packAt('liaoning').id).toBe('liaoning/2024-1');
    expect(decide('liaoning', yearly(500)).determination.pack.status).toBe('draft');
  });

  it('finds the pack by division and date', () => {
    expect(packFor('340404', '2024-03-24')?.id).toBe('national/2025-1');
    expect(packFor('340404', '2024-03-25')?.id).toBe('huainan/2024-1');
    expect(packFor('370281001', '2024-11-12')?.id).toBe('jiaozhou/2024-1');
    expect(packFor('370282', '2024-11-12')?.id).toBe('national/2025-1');
    expect(packFor('110101', '2025-01-01')?.id).toBe('national/2025-1');
    expect(packFor('110101', '2020-01-01')).toBeUndefined();
  });

  it('lets national law decide where a notice is silent, and names the layer', () => {
    const { determination } = decide('hubei', oneFenLess(700));
    const income = determination.rules.find(({ rule }) => rule.id === '649/dibao.income');
    expect(income?.rule).toMatchObject({ layer: 'statute', citation: { document: '649', clause: '第九条' } });
  });

  it('frees a sibling’s support only where the notice says so', () => {
    const facts: Partial<HouseholdFacts> = {
      route: 'single-person',
      members: [disabled('hearing', 1)],
      income: [],
      obligors: [exampleObligor('o1', 'p1', { relation: 'sibling', monthlyIncome: 900_000, formulaFee: 200_000 })],
    };
    expect(decide('chongqing', facts).determination.category).not.toBe('dibao');
    const huainan = exampleHousehold({ ...facts, asOf: '2025-08-01', division: '340404' });
    expect(determine(huainan, packAt('huainan'), { parameters: book, knownAt }).category).toBe('dibao');
  });
});

describe('entitlements by jurisdiction', () => {
  const dibao = oneFenLess(500);
  const margin: Record<Place, Partial<HouseholdFacts>> = {
    chongqing: yearly(800),
    liaoning: {},
    hubei: yearly(800),
    jiaozhou: yearly(1115),
    huainan: yearly(800),
  };
  const elder: Partial<HouseholdFacts> = {
    members: [
      exampleMember('p1', { birthDate: '1950-01-01', employment: 'none', labour: 'lost', tekunSupport: 'dispersed' }),
    ],
    income: [],
  };
  const rigid: Partial<HouseholdFacts> = { income: [wage('p1', 4_000_000)], ...spent(3_500_000) };
  const pupil = {
    members: [
      exampleMember('p1'),
      exampleMember('p2', { relation: 'child', birthDate: '2010-01-01', student: 'high-school' }),
    ],
  };

  it.each<[string, Place, Partial<HouseholdFacts>, string, object | null]>([
    ['tekun whole', 'chongqing', elder, 'INS_PREMIUM_SUBSIDY', { percent: 100, fen: 40_000 }],
    ['dibao 90 %', 'chongqing', dibao, 'INS_PREMIUM_SUBSIDY', { percent: 90, fen: 36_000, floor: false }],
    ['margin 70 %', 'chongqing', margin.chongqing, 'INS_PREMIUM_SUBSIDY', { percent: 70, fen: 28_000 }],
    ['tier 2 at the whole price (Y19)', 'chongqing', dibao, 'INS_PREMIUM_SUBSIDY_TIER2', { percent: 100 }],
    ['medical ≥ 70 % for dibao', 'chongqing', dibao, 'MEDICAL_AID', { percent: 70, floor: true }],
    ['medical ≥ 60 % for margin', 'chongqing', margin.chongqing, 'MEDICAL_AID', { percent: 60, floor: true }],
    [
      'medical ≥ 60 % for sudden hardship',
      'chongqing',
      { ...rigid, relapseRisk: 'sudden-hardship' },
      'MEDICAL_AID',
      { percent: 60 },
    ],
    [
      'medical ≥ 70 % for returned to poverty',
      'chongqing',
      { ...rigid, relapseRisk: 'returned-to-poverty' },
      'MEDICAL_AID',
      { percent: 70 },
    ],
    [
      'the better of two categories (就高)',
      'chongqing',
      { ...dibao, relapseRisk: 'sudden-hardship' },
      'MEDICAL_AID',
      { percent: 70 },
    ],
    ['waste fee for urban dibao', 'chongqing', dibao, 'FEE_WASTE', { kind: 'by-regulation' }],
    ['no waste fee for rural dibao', 'chongqing', { ...dibao, area: 'rural' }, 'FEE_WASTE', null],
    ['no waste fee for margin', 'chongqing', margin.chongqing, 'FEE_WASTE', null],
    ['cable TV', 'chongqing', dibao, 'FEE_CABLE_TV', { kind: 'by-regulation' }],
    ['no bridge payment in Chongqing', 'chongqing', dibao, 'BRIDGE_TEMP_RELIEF', null],
    ['the tekun standard of 1001 yuan', 'chongqing', elder, 'TEKUN_SUPPORT', { fen: 100_100, period: 'month' }],
    ['tekun whole', 'liaoning', elder, 'INS_PREMIUM_SUBSIDY', { percent: 100 }],
    ['dibao fixed, its sum entered', 'liaoning', dibao, 'INS_PREMIUM_SUBSIDY', { kind: 'fen', fen: 24_000 }],
    ['heating', 'liaoning', dibao, 'HEATING_SUBSIDY', { kind: 'by-regulation' }],
    ['legal aid', 'liaoning', dibao, 'LEGAL_AID', { kind: 'by-regulation' }],
    ['high school', 'liaoning', { ...dibao, ...pupil }, 'EDU_AID_HIGH_VOCATIONAL', { kind: 'by-regulation' }],
    ['no rural housing in town', 'liaoning', { ...dibao, housing: 'rural-dangerous' }, 'HOUSING_RURAL', null],
    ['winter relief after a disaster', 'liaoning', { ...dibao, disasterHit: true }, 'DISASTER_WINTER_SPRING', {}],
    ['work only for those hard to employ', 'liaoning', dibao, 'EMP_POLICY', null],
    ['hospital: all for tekun', 'hubei', elder, 'MEDICAL_AID_INPATIENT', { percent: 100, floor: false }],
    ['hospital: ≥ 70 % for dibao', 'hubei', dibao, 'MEDICAL_AID_INPATIENT', { percent: 70, floor: true }],
    ['hospital: ≥ 60 % for margin', 'hubei', margin.hubei, 'MEDICAL_AID_INPATIENT', { percent: 60, floor: true }],
    ['hospital: nothing stated for rigid', 'hubei', rigid, 'MEDICAL_AID_INPATIENT', null],
    [
      'hospital: ≥ 50 % for poverty by illness',
      'hubei',
      { ...rigid, illnessPoverty: true, members: [exampleMember('p1', { seriousIllness: true }), exampleMember('p2')] },
      'MEDICAL_AID_INPATIENT',
      { percent: 50, floor: true },
    ],
    ['outpatients ≥ 50 %', 'hubei', dibao, 'MEDICAL_AID_OUTPATIENT', { percent: 50, floor: true }],
    ['premium ≥ 90 % for dibao', 'hubei', dibao, 'INS_PREMIUM_SUBSIDY', { percent: 90, floor: true }],
    ['no premium for margin', 'hubei', margin.hubei, 'INS_PREMIUM_SUBSIDY', null],
    ['four funeral fees', 'hubei', rigid, 'FEE_FUNERAL_FOUR', { kind: 'by-regulation' }],
    ['disability measures for margin only', 'hubei', rigid, 'DISABILITY_EXT', null],
    [
      'disaster aid for relapse risk',
      'hubei',
      { income: [wage('p1', 9_000_000)], relapseRisk: 'sudden-hardship', disasterHit: true },
      'DISASTER_AID',
      {},
    ],
    ['a support agreement', 'jiaozhou', elder, 'TEKUN_AGREEMENT', { kind: 'by-regulation' }],
    ['premium by regulation', 'jiaozhou', dibao, 'INS_PREMIUM_SUBSIDY', { kind: 'by-regulation' }],
    ['disaster aid for scattered tekun', 'jiaozhou', { ...elder, disasterHit: true }, 'DISASTER_AID', {}],
    [
      'no disaster aid for tekun in an institution',
      'jiaozhou',
      {
        members: [exampleMember('p1', { birthDate: '1950-01-01', employment: 'none', tekunSupport: 'centralised' })],
        disasterHit: true,
      },
      'DISASTER_AID',
      null,
    ],
    ['school funds', 'jiaozhou', { ...dibao, ...pupil }, 'EDU_SCHOOL_FUND', {}],
    [
      'relief first without a cap (X13)',
      'jiaozhou',
      { ...dibao, emergency: 'sudden-hardship' },
      'SMALL_AMOUNT_FIRST',
      { kind: 'by-regulation' },
    ],
    [
      'relief first with a cap',
      'hubei',
      { ...dibao, emergency: 'sudden-hardship' },
      'SMALL_AMOUNT_FIRST',
      { fen: 150_000 },
    ],
    [
      'temporary relief for a family in no category',
      'hubei',
      { income: [wage('p1', 9_000_000)], emergency: 'sudden-hardship' },
      'TEMP_RELIEF',
      {},
    ],
    ['no temporary relief without an emergency', 'hubei', dibao, 'TEMP_RELIEF', null],
  ])('%s (%s)', (_name, where, facts, benefit, amount) => {
    const found = decide(where, facts).entitlements.find((entitlement) => entitlement.benefit === benefit);
    if (amount === null) expect(found).toBeUndefined();
    else expect(found?.amount).toMatchObject(amount);
  });

  it('leaves a fixed subsidy that nobody entered open, never at zero', () => {
    const facts = exampleHousehold({ asOf: '2025-08-01', ...dibao, division: place.liaoning });
    const bare = createParameterBook(shippedParameters);
    const pack = packAt('liaoning');
    const subsidy = entitle(
      {
        ...determine(facts, pack, { parameters: bare, knownAt }),
        holdings: [{ person: 'p1', category: 'dibao', kind: null }],
      },
      facts,
      pack,
    ).find(({ benefit }) => benefit === 'INS_PREMIUM_SUBSIDY');
    expect(subsidy).toMatchObject({
      status: 'needs-input',
      missing: ['parameter:premium.fixed'],
      amount: { fen: null },
    });
  });
});

describe('dispositions by jurisdiction', () => {
  const facts = (where: Place, own: Partial<WarningFacts>): WarningFacts => ({
    division: place[where],
    indicator: null,
    lowIncome: true,
    assisted: false,
    undelivered: [],
    mayQualify: false,
    mayNoLongerQualify: false,
    inHardship: false,
    complex: false,
    needs: [],
    urgent: false,
    ...own,
  });
  const acts = (where: Place, own: Partial<WarningFacts>) =>
    dispose(facts(where, own), packAt(where)).acts.map(({ act, mode, organ }) => `${act} ${mode} ${organ}`);

  it.each<[string, Place, Partial<WarningFacts>, string[]]>([
    [
      'possibly eligible',
      'chongqing',
      { mayQualify: true, needs: ['housing'] },
      ['inform shall township:500103', 'push shall housing:500103', 'assisted-application shall township:500103'],
    ],
    ['possibly eligible', 'hubei', { mayQualify: true, needs: ['housing'] }, ['inform shall township:420502']],
    ['possibly eligible', 'jiaozhou', { mayQualify: true }, ['assisted-application shall township:370281001']],
    [
      'possibly eligible',
      'liaoning',
      { mayQualify: true },
      ['inform shall township:210202', 'assisted-application shall township:210202'],
    ],
    [
      'not delivered, by others',
      'chongqing',
      { undelivered: ['MEDICAL_AID'] },
      ['request shall medical-insurance:500103'],
    ],
    [
      'not delivered, by itself',
      'chongqing',
      { undelivered: ['DIBAO_ALLOWANCE'] },
      ['implement shall civil-affairs:500103'],
    ],
    [
      'not delivered, always asked for',
      'hubei',
      { undelivered: ['DIBAO_ALLOWANCE', 'EDU_AID'] },
      ['request shall civil-affairs:420502', 'request shall education:420502'],
    ],
    [
      'not delivered, handed over at one door',
      'jiaozhou',
      { undelivered: ['EDU_AID'] },
      ['transfer shall education:370281'],
    ],
    [
      'not delivered, pushed to whoever owes it',
      'liaoning',
      { undelivered: ['EDU_AID'] },
      ['push shall education:210202'],
    ],
    ['complex: the county may', 'chongqing', { complex: true }, ['deliberation may civil-affairs:500103']],
    ['complex: the county must', 'hubei', { complex: true }, ['deliberation shall civil-affairs:420502']],
    ['complex: the township may', 'jiaozhou', { complex: true }, ['deliberation may township:370281001']],
    [
      'no longer eligible: the determining organ is told',
      'hubei',
      { assisted: true, mayNoLongerQualify: true },
      ['notify-authority shall civil-affairs:420502'],
    ],
    [
      'no longer eligible: checked',
      'chongqing',
      { assisted: true, mayNoLongerQualify: true },
      ['review shall civil-affairs:500103'],
    ],
    [
      'no longer eligible: checked by the township',
      'jiaozhou',
      { assisted: true, mayNoLongerQualify: true },
      ['review shall township:370281001'],
    ],
    [
      'new hardship is Hubei’s own class',
      'hubei',
      { assisted: true, needs: ['education'] },
      ['push shall education:420502'],
    ],
    ['residual hardship exists in Huainan only', 'hubei', { inHardship: true }, []],
    ['residual hardship', 'huainan', { inHardship: true }, ['mutual-aid shall mutual-aid-society:340421']],
  ])('%s (%s)', (_name, where, own, expected) => expect(acts(where, own)).toEqual(expected));

  it('visits every warning only where the notice asks for it', () => {
    const raised = { indicator: 'expenditure-surge', conclusive: false, urgent: false } as const;
    const depth = (where: Place) => verificationOf(raised, packAt(where)).depth;
    expect([depth('chongqing'), depth('liaoning'), depth('hubei'), depth('jiaozhou'), depth('huainan')]).toEqual([
      'visit',
      'visit',
      'telephone',
      'telephone',
      'telephone',
    ]);
  });

  it('watches exits and refusals for the windows of each notice', () => {
    const windows = (where: Place) => {
      const { exit, refused } = packAt(where).procedure.monitoring;
      return [exit?.months ?? null, exit?.categories ?? null, refused ? refused.months : 'off'];
    };
    expect(windows('chongqing')).toEqual([24, [], null]);
    expect(windows('liaoning')).toEqual([24, ['dibao', 'tekun'], null]);
    expect(windows('hubei')).toEqual([24, [], 12]);
    expect(windows('jiaozhou')).toEqual([null, null, 'off']);
    expect(windows('huainan')).toEqual([null, null, 'off']);
  });

  it('knows the switches of the procedure', () => {
    expect(packAt('chongqing').procedure.exitConversion.to).toEqual(['dibao-margin', 'rigid-expenditure']);
    expect(packAt('jiaozhou').procedure.exitConversion.to).toEqual(['dibao-margin', 'temporary-relief']);
    expect(packAt('huainan').procedure.exitConversion).toMatchObject({ to: ['dibao', 'temporary-relief'] });
    expect(packAt('huainan').procedure.gradualExitMonths.atMost).toBe(6);
    expect(packAt('hubei').procedure.recognitionWindowMonths?.months).toBe(6);
    expect(packAt('huainan').procedure.bridge?.term).toMatchObject({ days: 3, counting: 'working' });
    expect(packAt('chongqing').procedure.bridge).toBeNull();
    expect(packAt('jiaozhou').procedure.paperCertificate.issued).toBe(false);
    expect(packAt('jiaozhou').warnings.owner.level).toBe('township');
    expect(packAt('huainan').procedure.temporaryRelief).toMatchObject({
      ownName: true,
      confirm: { level: 'township' },
    });
    expect(packAt('huainan').order.mode).toBe('mandatory');
    expect(packAt('jiaozhou').order.mode).toBe('default');
    expect(packAt('huainan').procedure.posting.term).toMatchObject({ days: 7, counting: 'calendar' });
  });
});
