import { type AssistanceUnit, assistanceUnits, type Family, families, unitsOf } from '../families/family.ts';
import { type Person, personIdentities, persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';

/** What the register knows of the people of a household on a roll. */
export interface KnownHousehold {
  /** By the keyed hash of the ID number; of the members on the roll only. */
  persons: ReadonlyMap<string, Person>;
  /** Where they live: more than one when the roll puts together whom the register keeps apart. */
  families: readonly Family[];
  units: readonly AssistanceUnit[];
}

export async function findKnown(reader: Reader, members: readonly { idHash: string }[]): Promise<KnownHousehold> {
  const found = await Promise.all(
    members.map(async ({ idHash }) => {
      const identity = await reader.find(personIdentities, { idHash });
      return identity && ([idHash, await reader.get(persons, { id: identity.personId })] as const);
    }),
  );
  const known = new Map(found.filter((each) => each !== undefined));
  const ids = [...new Set([...known.values()].map(({ familyId }) => familyId))];
  const homes = await Promise.all(ids.map((id) => reader.get(families, { id })));
  const units = await Promise.all(ids.map((id) => reader.list(assistanceUnits, unitsOf(id))));
  return { persons: known, families: homes, units: units.flat() };
}
