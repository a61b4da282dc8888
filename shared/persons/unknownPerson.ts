import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { SealedIdentity } from './person.ts';

/**
 * Somebody of whom a lead told and whom nobody has identified: a description, not a person on record. What was told of
 * its name and of where it is to be found is sealed under its id, which a person who turns out to be new keeps.
 */
export const UnknownPerson = z.object({
  id: z.string(),
  familyId: z.string(),
  county: z.string(),
  /** Name as told, telephone, and as `address` how to find the person. */
  identity: SealedIdentity,
  toldAt: Instant,
  /** The person on record that it turned out to be. */
  knownAs: z.string().optional(),
  version: z.int(),
});
export type UnknownPerson = z.infer<typeof UnknownPerson>;

export const unknownPersons = defineRecord<{ id: string }, UnknownPerson>({
  name: 'UnknownPerson',
  schema: UnknownPerson,
  key: ({ id }) => ({ PK: `PERSON#${id}`, SK: 'UNKNOWN' }),
});
