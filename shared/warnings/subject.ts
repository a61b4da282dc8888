import * as z from 'zod';
import type { Context } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { personIdentities, persons, SealedIdentity } from '../persons/person.ts';
import { unknownPersons } from '../persons/unknownPerson.ts';
import type { Reader } from '../records/reader.ts';
import { create, type Write } from '../records/write.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';

const Place = z.object({
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  area: z.enum(['urban', 'rural']),
});

/** Whom a warning is about: somebody on record, somebody whom only a feed knows (P1), or somebody described by a lead. */
export const WarningSubject = z.union([
  z.object({ personId: z.string() }),
  Place.extend({
    idHash: z.string(),
    /** The id under which `identity` was sealed; used when nobody with this ID number is on record. */
    candidateId: z.string(),
    identity: SealedIdentity.optional(),
    birthDate: PlainDate,
    sex: z.enum(['male', 'female']),
  }),
  Place.extend({
    /** The id under which the description was sealed. */
    unknownId: z.string(),
    identity: SealedIdentity,
  }),
]);
export type WarningSubject = z.infer<typeof WarningSubject>;

export interface ResolvedSubject {
  personId: string;
  familyId: string;
  county: string;
  township: string;
  village?: string | undefined;
  /** Nobody knows yet who it is. */
  unidentified?: boolean;
  writes: Write[];
}

/**
 * The person on record; whoever is not is registered alone in a provisional family, since somebody has to be visited.
 * Of whom nobody knows who it is, only the description is kept: no birth date, no sex is made up for it.
 */
export async function resolveSubject(
  reader: Reader,
  subject: WarningSubject,
  context: Context,
): Promise<ResolvedSubject> {
  if ('personId' in subject) return onRecord(reader, subject.personId);
  if ('unknownId' in subject) return described(subject, context);
  const known = await reader.find(personIdentities, { idHash: subject.idHash });
  if (known) return onRecord(reader, known.personId);
  const { idHash, candidateId: id, identity, birthDate, sex, ...place } = subject;
  const familyId = context.newId('fam');
  const member = { personId: id, relation: 'applicant', since: shanghaiDateOf(context.now) };
  const registeredAt = context.now;
  return {
    personId: id,
    familyId,
    ...place,
    writes: [
      create(families, { id: familyId, ...place, members: [member], excluded: [], provisional: true, registeredAt }),
      create(persons, {
        id,
        familyId,
        ...place,
        idHash,
        ...(identity && { identity }),
        birthDate,
        sex,
        categories: [],
        indicatorFacts: {},
        registeredAt,
      }),
      create(personIdentities, { idHash, personId: id }),
    ],
  };
}

function described(subject: Extract<WarningSubject, { unknownId: string }>, context: Context): ResolvedSubject {
  const { unknownId: id, identity, ...place } = subject;
  const familyId = context.newId('fam');
  const { now } = context;
  return {
    personId: id,
    familyId,
    ...place,
    unidentified: true,
    writes: [
      create(families, {
        id: familyId,
        ...place,
        members: [],
        excluded: [],
        provisional: true,
        registeredAt: now,
      }),
      create(unknownPersons, { id, familyId, county: place.county, identity, toldAt: now }),
    ],
  };
}

async function onRecord(reader: Reader, personId: string): Promise<ResolvedSubject> {
  const { id, familyId, county, township, village } = await reader.get(persons, { id: personId });
  return { personId: id, familyId, county, township, village, writes: [] };
}
