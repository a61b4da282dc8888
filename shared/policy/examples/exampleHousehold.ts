import { type HouseholdFacts, HouseholdFacts as Schema } from '../facts/householdFacts.ts';
import type { Expenses, IncomeItem } from '../facts/money.ts';
import type { Member, Obligor } from '../facts/person.ts';

export const nothingSpent: Expenses = { medical: 0, education: 0, rehabilitation: 0, living: 0, other: 0 };

export const exampleMember = (person: string, own: Partial<Member> = {}): Member => ({
  person,
  relation: 'applicant',
  covered: true,
  birthDate: '1980-05-01',
  sex: 'male',
  employment: 'flexible',
  labour: 'full',
  student: 'none',
  disabilities: [],
  seriousIllness: false,
  selfCareLost: 0,
  orphanScheme: 'not-eligible',
  tekunSupport: null,
  hardToEmploy: false,
  legalStatus: 'normal',
  ...own,
});

export const exampleObligor = (person: string, supports: string, own: Partial<Obligor> = {}): Obligor => ({
  person,
  supports,
  relation: 'child',
  birthDate: '1985-01-01',
  monthlyIncome: 0,
  disposableIncome: 0,
  formulaFee: 0,
  assistance: 'none',
  severelyDisabled: false,
  withinPropertyLimits: true,
  legalStatus: 'normal',
  ...own,
});

export const wage = (person: string | null, fenPerYear: number | null): IncomeItem => ({
  person,
  kind: 'wage',
  fen: fenPerYear,
  period: 'year',
});

/** An invented family of two in the demonstration county, everything known, nothing owned. For tests, docs and benches. */
export function exampleHousehold(own: Partial<HouseholdFacts> = {}): HouseholdFacts {
  return Schema.parse({
    asOf: '2024-06-20',
    division: '340404003201',
    area: 'urban',
    areaReason: '居住在城镇',
    route: 'whole-family',
    members: [exampleMember('p1'), exampleMember('p2', { relation: 'spouse', sex: 'female', birthDate: '1982-03-03' })],
    obligors: [],
    income: [wage('p1', 0)],
    monthWindow: nothingSpent,
    dateWindow: nothingSpent,
    assets: { financial: 0, vehicles: [], homes: 1, enterprise: 0 },
    relapseRisk: 'none',
    otherHardship: 'none',
    illnessPoverty: false,
    disasterHit: false,
    housing: 'secure',
    sources: { '*': { source: 'statement', asOf: '2024-06-20' } },
    ...own,
  });
}
