import { chainEvents, eventsOf } from '../chain/event.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { assistanceUnits, type Family, families } from '../families/family.ts';
import { kinships } from '../officers/kinship.ts';
import { type Person, personIdentities, persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import type { Versioned } from '../records/record.ts';
import { remove, replace, type Write } from '../records/write.ts';
import { type ImportedRow, importedRows } from './importedRow.ts';

const undoneEvent = 'household-import-undone';

/** Why the load of a household cannot be undone. */
export type UndoObstacle = 'something-happened-since' | 'changed-since' | 'declared-since';

/**
 * Takes back what a load has made of one household, as long as nothing was built on it: no case, no event on its chain, no
 * change of a record since. The chain keeps that it was loaded and taken back.
 */
export const undoHousehold: Command<Pick<ImportedRow, 'importId' | 'line'>, { undone: boolean }> = {
  name: 'undo-household',
  async decide(reader, place, context) {
    const row = await reader.get(importedRows, place);
    if (row.undoneAt) return done({ undone: false }, [], []);
    const { familyId, importId, line } = row;
    const loaded = await gather(reader, row);
    const obstacle = await obstacleTo(reader, row, loaded);
    if (obstacle) return refuse(obstacle.code, obstacle.detail, { extra: { familyId } });
    return done(
      { undone: true },
      [...writesOf(row, loaded), replace(importedRows, { ...row, undoneAt: context.now })],
      row.outcome === 'same'
        ? []
        : [{ chain: familyId, type: undoneEvent, caseId: importId, payload: { importId, line } }],
    );
  },
};

type Loaded = Awaited<ReturnType<typeof gather>>;

async function gather(reader: Reader, row: ImportedRow) {
  const { familyId, unitId } = row;
  return {
    family: row.family && (await reader.find(families, { id: familyId })),
    people: await Promise.all(
      row.persons.map(async ({ id, version, created }) => ({
        person: await reader.find(persons, { id }),
        version,
        created,
      })),
    ),
    unit: unitId === undefined ? undefined : await reader.find(assistanceUnits, { familyId, id: unitId }),
  };
}

async function obstacleTo(
  reader: Reader,
  row: ImportedRow,
  { family, people, unit }: Loaded,
): Promise<{ code: UndoObstacle; detail: string } | undefined> {
  if (row.outcome === 'same') return undefined;
  const events = await reader.list(chainEvents, eventsOf(row.familyId));
  // Of a roll that was loaded later and taken back nothing is left but two versions of each record.
  const undone = new Set(events.filter(({ type }) => type === undoneEvent).map(({ caseId }) => caseId));
  const last = events.findLast(({ caseId }) => !undone.has(caseId));
  if (last?.caseId !== row.importId) return { code: 'something-happened-since', detail: last?.type ?? 'no event' };
  const asLoaded = (record: Versioned | undefined, version: number) =>
    record !== undefined && record.version >= version && record.version <= version + 2 * undone.size;
  const unchanged =
    (!row.family || asLoaded(family, row.family.version)) &&
    people.every(({ person, version }) => asLoaded(person, version)) &&
    (row.unitId === undefined || asLoaded(unit, 1));
  if (!unchanged) return { code: 'changed-since', detail: 'A record has changed since it was loaded.' };
  const kin = row.outcome === 'new' ? await reader.find(kinships, { familyId: row.familyId }) : undefined;
  return kin && { code: 'declared-since', detail: 'An officer has declared kinship.' };
}

function writesOf(row: ImportedRow, { family, people, unit }: Loaded): Write[] {
  const made = people.flatMap(({ person, created }) => (person && created ? [person] : []));
  const grown = people.flatMap(({ person, created }) => (person && !created ? [person] : []));
  return [
    ...made.flatMap((person) => [
      remove(persons, person),
      remove(personIdentities, { idHash: person.idHash, personId: person.id, version: 1 }),
    ]),
    ...grown.map((person) => replace(persons, asBefore(person, row))),
    ...(unit ? [remove(assistanceUnits, unit)] : []),
    ...(family ? [row.outcome === 'new' ? remove(families, family) : replace(families, without(family, row))] : []),
  ];
}

function asBefore({ bucket, ...person }: Person, { importId, wasProvisional }: ImportedRow): Person {
  const facts = Object.entries(person.indicatorFacts).filter(([, fact]) => sourceOf(fact) !== importId);
  return {
    ...person,
    ...(!wasProvisional && bucket !== undefined && { bucket }),
    categories: person.categories.filter(({ origin }) => origin !== importId),
    indicatorFacts: Object.fromEntries(facts),
  };
}

const sourceOf = (fact: unknown): unknown =>
  typeof fact === 'object' && fact !== null && 'source' in fact ? fact.source : undefined;

const without = (family: Family, { family: left, wasProvisional }: ImportedRow): Family => ({
  ...family,
  members: family.members.filter(({ personId }) => !left?.added.includes(personId)),
  ...(wasProvisional && { provisional: true }),
});
