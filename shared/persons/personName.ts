import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { create, type Write } from '../records/write.ts';
import type { PlainDate } from '../time/index.ts';
import type { SealedIdentity } from './person.ts';

/**
 * Finds people of a name and birth date without keeping either in the clear: one for each person on record whose name is
 * known. Several people may share it.
 */
export const PersonName = z.object({
  /** Keyed HMAC of `nameText`, with the key's version. */
  nameHash: z.string(),
  personId: z.string(),
  version: z.int(),
});
export type PersonName = z.infer<typeof PersonName>;

export const personNames = defineRecord<Pick<PersonName, 'nameHash' | 'personId'>, PersonName>({
  name: 'PersonName',
  schema: PersonName,
  key: ({ nameHash, personId }) => ({ PK: `NAME#${nameHash}`, SK: personId }),
});

export const personsOfName = (nameHash: string) => ({ pk: `NAME#${nameHash}` });

/** Lets a new person be found by name, where the name is known. */
export const nameOf = (personId: string, identity: SealedIdentity | undefined): Write[] =>
  identity?.nameHash ? [create(personNames, { nameHash: identity.nameHash, personId })] : [];

/** What is hashed of a name and a birth date: the name without blanks, dots and the width of its letters. */
export function nameText(name: string, birthDate: PlainDate): string | undefined {
  const bare = name.normalize('NFKC').replace(/[\s·•・‧.]/g, '');
  return [...bare].length < 2 ? undefined : `name:${bare}|${birthDate}`;
}
