import { caseFacts } from '../applications/caseFacts.ts';
import type { Entitlements } from '../entitlements/entitlement.ts';
import type { AssistanceUnit, Family } from '../families/family.ts';
import type { Person } from '../persons/person.ts';
import { HouseholdFacts, meansUnknown, memberUnknown, Relation } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import type { PlainDate } from '../time/index.ts';

interface Household {
  family: Family;
  unit: AssistanceUnit;
  members: readonly Person[];
  granted: readonly Entitlements[];
}

/**
 * What is known of a household without a new application: the facts of the case that granted its assistance, else, for
 * one that came with the opening roll, who its members are. Everything else is not known, and the rules say so.
 */
export async function lastKnownHousehold(
  reader: Reader,
  household: Household,
  today: PlainDate,
): Promise<HouseholdFacts> {
  const { family, unit, members, granted } = household;
  for (const { caseId } of granted.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))) {
    const known = await reader.find(caseFacts, { caseId });
    if (known?.facts.members.some(({ person }) => unit.covered.includes(person))) {
      return { ...known.facts, asOf: today };
    }
  }
  return HouseholdFacts.parse({
    asOf: today,
    division: family.village ?? family.township,
    area: family.area,
    route: unit.route,
    members: members.map(({ id, birthDate, sex }) => ({
      person: id,
      relation: relationOf(family, id),
      covered: unit.covered.includes(id),
      birthDate,
      sex,
      ...memberUnknown,
    })),
    ...meansUnknown,
    otherHardship: null,
    sources: { '*': { source: 'register', asOf: today } },
  });
}

const relationOf = (family: Family, personId: string) =>
  Relation.safeParse(family.members.find((member) => member.personId === personId)?.relation).data ?? 'other';
