import { describe, expect, it } from 'vitest';
import { determine } from '../../../engine/determine.ts';
import { entitle } from '../../../engine/entitle.ts';
import { exampleHousehold, exampleMember, wage } from '../../../examples/exampleHousehold.ts';
import type { HouseholdFacts } from '../../../facts/householdFacts.ts';
import { demonstrationBook } from '../../../parameters/shippedBook.ts';
import { huainan } from './huainan.ts';

const line = 78_400 * 24;
const entitled = (own: Partial<HouseholdFacts>, newlyConfirmed = false) => {
  const facts = exampleHousehold(own);
  const determination = determine(facts, huainan, {
    parameters: demonstrationBook,
    knownAt: '2026-01-01T00:00:00.000Z',
  });
  return entitle(determination, facts, huainan, { newlyConfirmed });
};
const ids = (own: Partial<HouseholdFacts>) => entitled(own).map(({ benefit }) => benefit);
const one = (own: Partial<HouseholdFacts>, benefit: string, newly = false) =>
  entitled(own, newly).find((entitlement) => entitlement.benefit === benefit);

const elder = exampleMember('p1', {
  birthDate: '1950-01-01',
  employment: 'none',
  labour: 'lost',
  tekunSupport: 'dispersed',
});
const dibao: Partial<HouseholdFacts> = { income: [wage('p1', line - 24 * 30_000)] };
const margin: Partial<HouseholdFacts> = { income: [wage('p1', line)] };
const rigid: Partial<HouseholdFacts> = {
  income: [wage('p1', 4_000_000)],
  dateWindow: { medical: 3_000_000, education: 0, rehabilitation: 0, living: 0, other: 0 },
};
const tekun: Partial<HouseholdFacts> = { members: [elder] };

describe('basic living in Huainan', () => {
  it('pays the difference to the line for each person, 300 yuan twice', () =>
    expect(one(dibao, 'DIBAO_ALLOWANCE')).toMatchObject({
      person: null,
      amount: { kind: 'fen', fen: 60_000, period: 'month' },
      organ: 'civil-affairs:340404',
      citation: { document: '004', clause: '四（一）' },
      status: 'due',
    }));

  it('rounds the difference up to whole fen', () =>
    expect(one({ income: [wage('p1', line - 1)] }, 'DIBAO_ALLOWANCE')?.amount.fen).toBe(1));

  it('pays the tekun standard', () =>
    expect(one(tekun, 'TEKUN_SUPPORT')).toMatchObject({ person: 'p1', amount: { fen: 115_000, period: 'month' } }));

  it('owes the bridge payment only after a new confirmation: one month for each person', () => {
    expect(one(dibao, 'BRIDGE_TEMP_RELIEF')).toBeUndefined();
    expect(one(dibao, 'BRIDGE_TEMP_RELIEF', true)).toMatchObject({
      amount: { fen: 60_000, period: 'once' },
      ambiguities: ['Y15'],
    });
    expect(one(tekun, 'BRIDGE_TEMP_RELIEF', true)?.amount.fen).toBe(115_000);
    expect(one(margin, 'BRIDGE_TEMP_RELIEF', true)).toBeUndefined();
  });
});

describe('medical in Huainan', () => {
  it('pays the whole contribution of 特困 and a fixed sum for 低保', () => {
    expect(one(tekun, 'INS_PREMIUM_SUBSIDY')?.amount).toMatchObject({ percent: 100, fen: 40_000, period: 'year' });
    expect(one(dibao, 'INS_PREMIUM_SUBSIDY')).toMatchObject({ status: 'due', amount: { fen: 24_000 } });
    expect(one(margin, 'INS_PREMIUM_SUBSIDY')?.status).toBe('conditional');
  });

  it('gives medical aid by regulation, never as zero', () =>
    expect(one(dibao, 'MEDICAL_AID')?.amount).toMatchObject({ kind: 'by-regulation', fen: null }));

  it('limits 刚性支出困难 to the seriously ill', () => {
    expect(ids(rigid)).not.toContain('MEDICAL_AID');
    const ill = { ...rigid, members: [exampleMember('p1', { seriousIllness: true }), exampleMember('p2')] };
    expect(one(ill, 'MEDICAL_AID')).toMatchObject({ person: 'p1', status: 'conditional', ambiguities: ['Y20'] });
  });

  it('asks when it is not known whether somebody is seriously ill', () => {
    const unsure = { ...rigid, members: [exampleMember('p1', { seriousIllness: null }), exampleMember('p2')] };
    expect(one(unsure, 'MEDICAL_AID')).toMatchObject({ status: 'needs-input', missing: ['members.0.seriousIllness'] });
  });
});

describe('education, housing and work in Huainan', () => {
  const pupil = (student: 'preschool' | 'compulsory' | 'high-school' | 'vocational' | 'higher') => ({
    ...dibao,
    members: [exampleMember('p1'), exampleMember('p2', { relation: 'child', birthDate: '2010-01-01', student })],
  });

  it.each([
    ['preschool', 'EDU_AID_PRESCHOOL'],
    ['compulsory', 'EDU_AID_COMPULSORY'],
    ['high-school', 'EDU_AID_HIGH'],
    ['vocational', 'EDU_AID_HIGH'],
  ] as const)('gives a pupil in %s %s', (student, benefit) =>
    expect(one(pupil(student), benefit)).toMatchObject({ person: 'p2', agency: 'education' }),
  );

  it('gives a student in higher education the general aid only', () =>
    expect(ids(pupil('higher')).filter((id) => id.startsWith('EDU'))).toEqual(['EDU_AID']));

  it('gives a family without pupils no education aid', () =>
    expect(ids(dibao).filter((id) => id.startsWith('EDU'))).toEqual([]));

  it.each<[string, Partial<HouseholdFacts>, boolean]>([
    ['urban dibao that qualifies', { ...dibao, housing: 'urban-qualified' }, true],
    ['urban dibao that lives safely', { ...dibao, housing: 'secure' }, false],
    ['rural dibao', { ...dibao, area: 'rural', housing: 'urban-qualified' }, false],
    ['tekun in scattered support', { ...tekun, housing: 'urban-qualified' }, true],
    [
      'tekun in an institution',
      { members: [{ ...elder, tekunSupport: 'centralised' }], housing: 'urban-qualified' },
      false,
    ],
    ['margin', { ...margin, housing: 'urban-qualified' }, true],
    ['rigid', { ...rigid, housing: 'urban-qualified' }, true],
  ])('urban housing for %s', (_name, facts, expected) => expect(ids(facts).includes('HOUSING_URBAN')).toBe(expected));

  it('renovates a dangerous house of the rural rigid family only with a question mark', () =>
    expect(one({ ...rigid, area: 'rural', housing: 'rural-dangerous' }, 'HOUSING_RURAL')).toMatchObject({
      status: 'conditional',
      ambiguities: ['X23'],
    }));

  it('offers work to people of working age, not to students, the old, or 特困', () => {
    expect(one(dibao, 'EMP_POLICY')?.agency).toBe('human-resources');
    expect(ids(tekun)).not.toContain('EMP_POLICY');
    const members = [exampleMember('p1', { student: 'higher' }), exampleMember('p2', { birthDate: '1964-06-20' })];
    expect(ids({ ...dibao, members })).not.toContain('EMP_POLICY');
  });

  it('keeps a public-welfare post for those hard to employ', () => {
    expect(ids(dibao)).not.toContain('EMP_PUBLIC_POST');
    expect(ids({ ...dibao, members: [exampleMember('p1', { hardToEmploy: true })] })).toContain('EMP_PUBLIC_POST');
  });

  it('helps the four named categories after a disaster', () => {
    for (const facts of [dibao, margin, rigid, tekun])
      expect(ids({ ...facts, disasterHit: true })).toContain('DISASTER_AID');
    expect(ids(dibao)).not.toContain('DISASTER_AID');
  });
});

describe('utilities in Huainan (四（五）)', () => {
  it.each<[string, Partial<HouseholdFacts>, string, boolean]>([
    ['15 kWh for dibao', dibao, 'UTIL_ELECTRICITY_FREE', true],
    ['15 kWh for margin', margin, 'UTIL_ELECTRICITY_FREE', true],
    ['no free power for rigid', rigid, 'UTIL_ELECTRICITY_FREE', false],
    ['4 m³ of gas for dibao', dibao, 'UTIL_GAS_FREE', true],
    ['no free gas for margin', margin, 'UTIL_GAS_FREE', false],
    ['no free gas for tekun', tekun, 'UTIL_GAS_FREE', false],
    ['water for urban dibao', dibao, 'UTIL_WATER_FREE', true],
    ['no water for rural dibao', { ...dibao, area: 'rural' }, 'UTIL_WATER_FREE', false],
    ['water for rural tekun too (Y17)', { ...tekun, area: 'rural' }, 'UTIL_WATER_FREE', true],
    ['half the gas installation for urban dibao', dibao, 'UTIL_GAS_INSTALL_HALF', true],
    ['not for urban tekun', tekun, 'UTIL_GAS_INSTALL_HALF', false],
    ['half the meter retrofit for urban tekun', tekun, 'UTIL_WATER_RETROFIT_HALF', true],
    ['not for rural tekun', { ...tekun, area: 'rural' }, 'UTIL_WATER_RETROFIT_HALF', false],
  ])('%s', (_name, facts, benefit, expected) => expect(ids(facts).includes(benefit)).toBe(expected));

  it('counts 3 m³ at 1.58 yuan', () =>
    expect(one(dibao, 'UTIL_WATER_FREE')?.amount).toMatchObject({ quantity: 3, unit: 'm³/month', fen: 474 }));

  it('counts a household with a 特困 and 低保 members once', () => {
    const members = [elder, exampleMember('p2', { relation: 'other', birthDate: '1985-01-01' })];
    const electricity = entitled({ members }).filter(({ benefit }) => benefit === 'UTIL_ELECTRICITY_FREE');
    expect(electricity).toHaveLength(1);
    expect(electricity[0]).toMatchObject({ person: null, per: 'meter', amount: { quantity: 15 } });
  });
});
