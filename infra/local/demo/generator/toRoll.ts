import type * as z from 'zod';
import type { ImportedHousehold, LabourerRole } from '../../../../shared/register-import/index.ts';
import type { DemoCounty, DemoFamily, DemoPerson } from './model.ts';

type Household = z.input<typeof ImportedHousehold>;

/** The opening roll: one line of JSON for each family on the register. */
export const toRoll = ({ families, today }: DemoCounty): string =>
  families.map((family) => `${JSON.stringify(toHousehold(family, today))}\n`).join('');

export function toHousehold(family: DemoFamily, asOf: string): Household {
  const { category, since, members } = family;
  const held = category === 'none' || !since ? undefined : { category, since };
  const main = mainLabourer(members);
  return {
    reference: `340404-${family.key}`,
    division: family.village,
    area: family.area,
    asOf,
    members: members.map((member, index) => ({
      key: member.key,
      relation: member.relation,
      idNumber: member.idNumber,
      name: member.name,
      ...(member.phone && { phone: member.phone }),
      ...(index === 0 && { address: family.address, account: family.account }),
      labourer: labourerRole(member, main),
      categories: held && holds(family, member) ? [held] : [],
      facts: { monthlyIncome: member.incomes.reduce((sum, { fen }) => sum + fen, 0), student: member.student },
    })),
    ...(held && {
      unit: { route: family.route, applicant: members[0]?.key ?? '', covered: [...family.covered], ...held },
    }),
  };
}

const holds = ({ covered }: DemoFamily, { key }: DemoPerson) => covered.includes(key);

const earned = ({ incomes }: DemoPerson) => incomes.reduce((sum, { fen }) => sum + fen, 0);

const isLabourer = ({ age, labour, student }: DemoPerson) =>
  labour !== 'lost' && student === 'none' && age >= 18 && age < 60;

/** Who can work and earns most. */
function mainLabourer(members: readonly DemoPerson[]): DemoPerson | undefined {
  const able = members.filter(isLabourer);
  return able.reduce<DemoPerson | undefined>(
    (best, each) => (best && earned(best) >= earned(each) ? best : each),
    undefined,
  );
}

function labourerRole(member: DemoPerson, main: DemoPerson | undefined): LabourerRole {
  if (member === main) return 'main';
  return isLabourer(member) ? 'other' : 'none';
}
