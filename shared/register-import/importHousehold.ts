import { type Command, type Context, done, refuse } from '../commands/command.ts';
import { bucketOf } from '../comparison/bucketOf.ts';
import { assistanceUnits, families } from '../families/family.ts';
import { ancestorAt } from '../identity/index.ts';
import { type Person, personIdentities, persons, type SealedIdentity } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { create, type Write } from '../records/write.ts';
import type { PlainDate } from '../time/index.ts';
import type { ImportedHousehold, ImportedMember } from './household.ts';

/** A member whose number was read, hashed and sealed. */
export interface SealedMember extends Omit<ImportedMember, 'idNumber' | 'name' | 'phone' | 'address' | 'account'> {
  id: string;
  idHash: string;
  identity: SealedIdentity;
  birthDate: PlainDate;
  sex: 'male' | 'female';
}

export interface SealedHousehold extends Omit<ImportedHousehold, 'members'> {
  importId: string;
  line: number;
  members: SealedMember[];
}

/**
 * Puts one household of an opening roll on the register, as it stands on the roll. Made anew for each household: it
 * looks whether a member is registered already only after the table has refused the first attempt, which spares a
 * read per person.
 */
export function importHousehold(): Command<SealedHousehold, { familyId: string }> {
  let refusedBefore = false;
  return {
    name: 'import-household',
    async decide(reader, household, context) {
      const registered = refusedBefore ? await findRegistered(reader, household) : undefined;
      refusedBefore = true;
      if (registered) {
        const pointer = `/members/${registered.member}/idNumber`;
        return refuse('person-registered', `Member ${registered.member} is on the register.`, { pointer });
      }
      const familyId = context.newId('fam');
      const { importId, line, reference, asOf, unit } = household;
      const payload = {
        importId,
        line,
        reference,
        asOf,
        members: household.members.map(({ id, relation, categories }) => ({ personId: id, relation, categories })),
        ...(unit && { route: unit.route, category: unit.category, since: unit.since }),
      };
      return done({ familyId }, writesOf(household, familyId, context), [
        { chain: familyId, type: 'household-imported', caseId: importId, payload },
      ]);
    },
  };
}

async function findRegistered(reader: Reader, { members }: SealedHousehold) {
  for (const [member, { idHash }] of members.entries()) {
    if (await reader.find(personIdentities, { idHash })) return { member };
  }
  return undefined;
}

function writesOf(household: SealedHousehold, familyId: string, { now, newId }: Context): Write[] {
  const { members, unit, asOf } = household;
  const place = placeOf(household);
  const listed = members.map(({ id, relation }) => ({ personId: id, relation, since: asOf }));
  const idOf = (key: string) => members.find((member) => member.key === key)?.id ?? key;
  const writes = [
    create(families, { id: familyId, ...place, members: listed, excluded: [], registeredAt: now }),
    ...members.flatMap((member) => [
      create(persons, personOf(member, household, familyId, now)),
      create(personIdentities, { idHash: member.idHash, personId: member.id }),
    ]),
  ];
  if (!unit) return writes;
  const { route, category, since } = unit;
  const covered = unit.covered.map(idOf);
  const made = { id: newId('unit'), familyId, route, category, since, covered, applicantId: idOf(unit.applicant) };
  return [...writes, create(assistanceUnits, made)];
}

function personOf(member: SealedMember, household: SealedHousehold, familyId: string, now: string) {
  const { importId, asOf } = household;
  const told = { ...member.facts, ...(member.labourer && { labourer: member.labourer }) };
  const person: Omit<Person, 'version'> = {
    id: member.id,
    familyId,
    ...placeOf(household),
    idHash: member.idHash,
    identity: member.identity,
    birthDate: member.birthDate,
    sex: member.sex,
    ...(member.deceasedOn && { deceasedOn: member.deceasedOn }),
    ...(member.labourer && { labourer: member.labourer !== 'none' }),
    categories: member.categories.map((held) => ({ ...held, origin: importId })),
    bucket: bucketOf(member.idHash),
    indicatorFacts: Object.fromEntries(
      Object.entries(told).map(([name, value]) => [name, { value, source: importId, asOf }]),
    ),
    registeredAt: now,
  };
  return person;
}

function placeOf({ division, area }: Pick<ImportedHousehold, 'division' | 'area'>) {
  const county = division.slice(0, 6);
  const township = ancestorAt(division, 'township') ?? division;
  return { county, township, area, ...(division.length === 12 && { village: division }) };
}
