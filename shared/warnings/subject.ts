import * as z from 'zod';
import type { Context } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { personIdentities, persons, SealedIdentity } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { create, type Write } from '../records/write.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';

/** Whom a warning is about: somebody on record, or somebody whom only a feed knows (P1). */
export const WarningSubject = z.union([
  z.object({ personId: z.string() }),
  z.object({
    idHash: z.string(),
    /** The id under which `identity` was sealed; used when nobody with this ID number is on record. */
    candidateId: z.string(),
    identity: SealedIdentity.optional(),
    birthDate: PlainDate,
    sex: z.enum(['male', 'female']),
    county: z.string(),
    township: z.string(),
    village: z.string().optional(),
    area: z.enum(['urban', 'rural']),
  }),
]);
export type WarningSubject = z.infer<typeof WarningSubject>;

export interface ResolvedSubject {
  personId: string;
  familyId: string;
  county: string;
  township: string;
  village?: string | undefined;
  writes: Write[];
}

/** The person on record; whoever is not is registered alone in a provisional family, since somebody has to be visited. */
export async function resolveSubject(
  reader: Reader,
  subject: WarningSubject,
  context: Context,
): Promise<ResolvedSubject> {
  if ('personId' in subject) return onRecord(reader, subject.personId);
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

async function onRecord(reader: Reader, personId: string): Promise<ResolvedSubject> {
  const { id, familyId, county, township, village } = await reader.get(persons, { id: personId });
  return { personId: id, familyId, county, township, village, writes: [] };
}
