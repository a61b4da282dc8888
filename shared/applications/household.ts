import type { Context } from '../commands/command.ts';
import { type Family, families } from '../families/family.ts';
import { type Person, personIdentities, persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { shanghaiDateOf } from '../time/index.ts';
import type { Intake, IntakeMember } from './intake.ts';

type Named = Pick<Intake, 'members' | 'applicant' | 'county' | 'township' | 'village' | 'facts'>;

/** The household that an application names, joined to the records that already exist. */
export interface Household {
  family: Omit<Family, 'version'>;
  /** Person id of each member, by the ref that the form uses. */
  ids: Map<string, string>;
  writes: Write[];
}

/**
 * Finds each member by its ID number, and registers whoever is new. The family is the applicant's own where it has
 * one. A member who is on record with another family stays there: moving it is a change of circumstances (P5).
 */
export async function joinHousehold(reader: Reader, intake: Named, context: Context): Promise<Household> {
  const known = await Promise.all(intake.members.map((member) => findPerson(reader, member)));
  const applicant = intake.members.findIndex(({ ref }) => ref === intake.applicant);
  const familyId = known[applicant]?.familyId ?? known.find((person) => person)?.familyId;
  const before = familyId ? await reader.get(families, { id: familyId }) : undefined;
  const id = before?.id ?? context.newId('fam');
  const ids = new Map<string, string>();
  const writes: Write[] = [];
  const joining: Family['members'] = [];
  intake.members.forEach((member, index) => {
    const person = known[index];
    ids.set(member.ref, person?.id ?? member.candidateId);
    if (person) return;
    writes.push(...register(intake, member, id, context));
    joining.push({ personId: member.candidateId, relation: member.relation, since: shanghaiDateOf(context.now) });
  });
  if (before && joining.length > 0) {
    writes.push(replace(families, { ...before, members: [...before.members, ...joining] }));
  }
  const family = before ?? newFamily(intake, id, joining, context);
  if (!before) writes.push(create(families, family));
  return { family, ids, writes };
}

async function findPerson(reader: Reader, member: IntakeMember): Promise<Person | undefined> {
  const identity = await reader.find(personIdentities, { idHash: member.idHash });
  return identity && reader.get(persons, { id: identity.personId });
}

const place = ({ county, township, village, facts }: Named) => ({
  county,
  township,
  ...(village && { village }),
  area: facts.area ?? 'rural',
});

function newFamily(intake: Named, id: string, members: Family['members'], context: Context): Omit<Family, 'version'> {
  return { id, ...place(intake), members, excluded: [], registeredAt: context.now };
}

function register(intake: Named, member: IntakeMember, familyId: string, context: Context): Write[] {
  const { candidateId: id, idHash, identity, birthDate, sex } = member;
  const person = { id, familyId, ...place(intake), idHash, ...(identity && { identity }), birthDate, sex };
  return [
    create(persons, { ...person, categories: [], indicatorFacts: {}, registeredAt: context.now }),
    create(personIdentities, { idHash, personId: id }),
  ];
}
