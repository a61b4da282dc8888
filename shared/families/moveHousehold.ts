import type { ChainEntry } from '../chain/event.ts';
import type { Context } from '../commands/command.ts';
import { monitoringWindows, windowsOfPerson } from '../monitoring/monitoringWindow.ts';
import { kinships } from '../officers/kinship.ts';
import { type Person, persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { families } from './family.ts';

interface Place {
  county: string;
  township: string;
}

interface Moved {
  writes: Write[];
  events: ChainEntry[];
}

/**
 * Takes a family, its persons, what is registered of its relatives and who watches them to another place: lists, rights
 * and comparisons follow. A family that is assisted where it was stays on that register: 迁移接续 is an act of its own (P18).
 */
export async function moveHousehold(
  reader: Reader,
  { familyId, caseId, to }: { familyId: string; caseId: string; to: Place },
  context: Context,
): Promise<Moved> {
  const family = await reader.get(families, { id: familyId });
  const people = await Promise.all(family.members.map(({ personId }) => reader.get(persons, { id: personId })));
  const from = { county: family.county, township: family.township };
  const told = (type: string, more: object) => [
    { chain: familyId, type, caseId, payload: { from: from.township, to: to.township, ...more } },
  ];
  const today = shanghaiDateOf(context.now);
  if (people.some(({ categories }) => categories.some(({ until }) => !until || until > today))) {
    return { writes: [], events: told('household-stays', { because: 'assisted' }) };
  }
  const own = people.filter((person) => person.familyId === familyId);
  const [kinship, watched] = await Promise.all([
    reader.find(kinships, { familyId }),
    Promise.all(own.map(({ id }) => reader.list(monitoringWindows, windowsOfPerson(id)))),
  ]);
  const { village: _, ...kept } = family;
  const watching = watched.flat().filter(({ status }) => status === 'watching');
  return {
    writes: [
      replace(families, { ...kept, ...to }),
      ...own.map((person) => replace(persons, movedTo(person, to))),
      ...(kinship ? [replace(kinships, { ...kinship, county: to.county })] : []),
      ...watching.map((window) => replace(monitoringWindows, { ...window, ...to })),
    ],
    events: told('household-moved', { persons: own.map(({ id }) => id) }),
  };
}

/** The person's data key stays wrapped by the key of the county that sealed it. */
function movedTo({ village: _, ...person }: Person, to: Place): Person {
  const { identity, county } = person;
  return {
    ...person,
    ...to,
    ...(identity && { identity: { ...identity, wrappedBy: identity.wrappedBy ?? county } }),
  };
}
