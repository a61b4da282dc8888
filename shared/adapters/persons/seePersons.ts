import type { Role } from '../../access/index.ts';
import { type IdentityField, identityFields, show, sights } from '../../access/sight.ts';
import { type Person, persons } from '../../persons/person.ts';
import { unknownPersons } from '../../persons/unknownPerson.ts';
import type { Reader } from '../../records/reader.ts';
import type { Sealer } from '../sealing/sealer.ts';

/** A person as one role may see it: identity fields in full, masked, or absent. */
export interface Seen extends Partial<Record<IdentityField, string>> {
  id: string;
  familyId: string;
  /** Absent, as is the sex, while nobody knows who it is. */
  birthDate?: string;
  sex?: 'male' | 'female';
}

export interface SeenPersons {
  persons: Seen[];
  /** Identity fields that were opened. */
  fields: IdentityField[];
}

/** Reads persons by id in the order given, and opens only what the role may see. Unknown ids are left out. */
export async function seePersons(
  reader: Reader,
  sealer: Sealer,
  ids: readonly string[],
  role: Role,
  wanted: readonly IdentityField[] = identityFields,
): Promise<SeenPersons> {
  const fields = wanted.filter((field) => sights[role][field] !== 'hidden');
  const found = await Promise.all(ids.map((id) => findSubject(reader, id)));
  const seen = await Promise.all(found.flatMap((person) => (person ? [seePerson(sealer, person, role, fields)] : [])));
  return { persons: seen, fields };
}

type Subject = Pick<Person, 'id' | 'familyId' | 'county' | 'identity'> & Partial<Pick<Person, 'birthDate' | 'sex'>>;

/** The person on record; of whom nobody has identified, what a lead told. */
const findSubject = async (reader: Reader, id: string): Promise<Subject | undefined> =>
  (await reader.find(persons, { id })) ?? reader.find(unknownPersons, { id });

export async function seePerson(
  sealer: Sealer,
  person: Subject,
  role: Role,
  fields: readonly IdentityField[],
): Promise<Seen> {
  const { id, familyId, birthDate, sex } = person;
  const opened = fields.length > 0 ? await sealer.open(person, fields) : {};
  const shown = fields.flatMap((field) => {
    const text = show(field, opened[field], sights[role][field]);
    return text === undefined ? [] : [[field, text]];
  });
  return { id, familyId, ...(birthDate && { birthDate }), ...(sex && { sex }), ...Object.fromEntries(shown) };
}
