import { bucketOf } from '../comparison/bucketOf.ts';
import { type Person, personIdentities, persons } from '../persons/person.ts';
import { create, type Write } from '../records/write.ts';
import { placeOf } from './placeOf.ts';
import type { SealedHousehold, SealedMember } from './sealedHousehold.ts';

/** A member whom the register does not know, as the roll tells of it. */
export const writesOfMember = (
  member: SealedMember,
  household: SealedHousehold,
  familyId: string,
  now: string,
): Write[] => [
  create(persons, personOf(member, household, familyId, now)),
  create(personIdentities, { idHash: member.idHash, personId: member.id }),
];

function personOf(member: SealedMember, household: SealedHousehold, familyId: string, now: string) {
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
    categories: heldBy(member.categories, member, household),
    bucket: bucketOf(member.idHash),
    indicatorFacts: factsOf(member, household),
    registeredAt: now,
  };
  return person;
}

const rowOf = ({ row }: SealedMember, { line }: SealedHousehold): number => row ?? line;

export const heldBy = (held: SealedMember['categories'], member: SealedMember, household: SealedHousehold) =>
  held.map((each) => ({ ...each, origin: household.importId, row: rowOf(member, household) }));

/** Each fact with where it comes from: the batch, its row, the day that the roll describes. */
export function factsOf(member: SealedMember, household: SealedHousehold) {
  const { importId: source, asOf } = household;
  const told = { ...member.facts, ...(member.labourer && { labourer: member.labourer }) };
  const row = rowOf(member, household);
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, { value, source, row, asOf }]));
}
