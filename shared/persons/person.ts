import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { personsOfName } from './personName.ts';
import { placeInRegister } from './register.ts';

/** A field of a person, AES-256-GCM under the person's data key; AAD = person id and field name. base64. */
export const SealedText = z.string().meta({ title: 'SealedText' });

/** What identifies a person. All of it is sealed; erasing `dataKey` erases it. */
export const SealedIdentity = z.object({
  /** The person's data key, wrapped by the division's key. base64. */
  dataKey: z.string(),
  /** The county whose key wraps it, where the person has moved since. */
  wrappedBy: z.string().optional(),
  /** Absent where nobody knows it, or the person has none. */
  idNumber: SealedText.optional(),
  /** Absent where nobody has told it. */
  name: SealedText.optional(),
  phone: SealedText.optional(),
  address: SealedText.optional(),
  account: SealedText.optional(),
  /** Keyed HMAC of name and birth date, by which people are looked for whose ID number is missing or wrong. */
  nameHash: z.string().optional(),
});
export type SealedIdentity = z.infer<typeof SealedIdentity>;

export const HeldCategory = z.object({
  category: z.string(),
  since: PlainDate,
  until: PlainDate.optional(),
  /** The case that decided it, or the import batch that brought it. */
  origin: z.string(),
  /** Of an import batch: the row that tells it. */
  row: z.int().optional(),
});
export type HeldCategory = z.infer<typeof HeldCategory>;

/** A natural person. Ids and facts are in the clear, what identifies the person is sealed. */
export const Person = z.object({
  id: z.string(),
  familyId: z.string(),
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  area: z.enum(['urban', 'rural']),
  /** Keyed HMAC of the ID number, with the key's version: `v1:…`; see `nobodysNumber` for whoever has none. */
  idHash: z.string(),
  identity: SealedIdentity.optional(),
  /** Proved by the ID number; as told where there is none. */
  birthDate: PlainDate,
  sex: z.enum(['male', 'female']),
  deceasedOn: PlainDate.optional(),
  /** Able to work and of working age, as last investigated; undefined when nobody has found out. */
  labourer: z.boolean().optional(),
  categories: z.array(HeldCategory),
  /** Frozen into comparison runs when present: 0–1023. */
  bucket: z.int().min(0).max(1023).optional(),
  /** Facts that indicators read: fen per month and the like, each with source and day. */
  indicatorFacts: z.record(z.string(), z.unknown()).default({}),
  registeredAt: Instant,
  version: z.int(),
});
export type Person = z.infer<typeof Person>;

export const persons = defineRecord<{ id: string }, Person>({
  name: 'Person',
  schema: Person,
  key: ({ id }) => ({ PK: `PERSON#${id}`, SK: 'PERSON' }),
  index: ({ id, bucket, identity }) => ({
    ...(identity?.nameHash && { GSI1PK: personsOfName(identity.nameHash), GSI1SK: id }),
    ...(bucket !== undefined && placeInRegister(bucket, id)),
  }),
});

/** Holds an ID number for one person: created with the person, so that nobody is registered twice. */
export const PersonIdentity = z.object({ idHash: z.string(), personId: z.string(), version: z.int() });
export type PersonIdentity = z.infer<typeof PersonIdentity>;

export const personIdentities = defineRecord<{ idHash: string }, PersonIdentity>({
  name: 'PersonIdentity',
  schema: PersonIdentity,
  key: ({ idHash }) => ({ PK: `IDENTITY#${idHash}`, SK: 'IDENTITY' }),
});

export function holds(person: Person, category: string, day: PlainDate): boolean {
  return person.categories.some(
    (held) => held.category === category && held.since <= day && !(held.until && held.until <= day),
  );
}
