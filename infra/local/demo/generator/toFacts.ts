import type { HouseholdFacts } from '../../../../shared/policy/facts/householdFacts.ts';
import type { PlainDate } from '../../../../shared/time/index.ts';
import type { DemoFamily, DemoPerson } from './model.ts';

/** A family's facts as it states them, all of them known. Members and obligors are named by the generator's keys. */
export function toFacts(family: DemoFamily, asOf: PlainDate, source = 'statement'): HouseholdFacts {
  const { medical, education, rehabilitation } = family.expenses;
  const expenses = { medical, education, rehabilitation, living: 0, other: 0 };
  return {
    asOf,
    division: family.township,
    area: family.area,
    areaReason: family.area === 'urban' ? '户籍和居住地均在社区' : '户籍和居住地均在本村',
    route: family.route,
    members: family.members.map((person) => toMember(person, family)),
    obligors: family.obligors.map((obligor, index) => ({
      ...obligor,
      person: `o${index + 1}`,
      formulaFee: null,
      assistance: 'none',
      severelyDisabled: false,
      withinPropertyLimits: false,
      legalStatus: 'normal',
    })),
    income: family.members.flatMap(({ key, incomes }) => incomes.map((item) => ({ ...item, person: key }))),
    monthWindow: expenses,
    dateWindow: expenses,
    assets: {
      financial: family.assets.financial,
      vehicles: family.assets.vehicles.map((value) => ({ value, necessity: false })),
      homes: family.assets.homes,
      enterprise: 0,
    },
    relapseRisk: family.category === 'relapse-risk' ? 'marginal-poverty-prone' : 'none',
    otherHardship: 'none',
    illnessPoverty: family.members.some(({ seriousIllness }) => seriousIllness),
    disasterHit: false,
    emergency: 'none',
    housing: 'secure',
    sources: { '*': { source, asOf } },
  };
}

function toMember(person: DemoPerson, family: DemoFamily): HouseholdFacts['members'][number] {
  return {
    person: person.key,
    relation: person.relation,
    covered: family.covered.includes(person.key),
    birthDate: person.birthDate,
    sex: person.sex,
    employment: person.employment,
    labour: person.labour,
    student: person.student,
    disabilities: [...person.disabilities],
    seriousIllness: person.seriousIllness,
    selfCareLost: person.selfCareLost,
    orphanScheme: 'not-eligible',
    tekunSupport: family.route === 'tekun-individual' ? 'dispersed' : null,
    hardToEmploy: person.employment === 'unemployed' && person.age >= 50,
    legalStatus: 'normal',
  };
}
