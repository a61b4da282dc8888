import { describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../tests/support/dynamodb.ts';
import { createReader } from '../adapters/dynamodb/reader.ts';
import { runCommand } from '../adapters/dynamodb/runCommand.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { newId } from '../adapters/ids.ts';
import { type Command, done } from '../commands/command.ts';
import { entitlements, entitlementsOf } from '../entitlements/entitlement.ts';
import { assistanceUnits, unitsOf } from '../families/family.ts';
import { type Person, persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { create, type Write } from '../records/write.ts';
import { endCategory } from './endCategory.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const reader = createReader(table);
const at = '2026-03-02T02:00:00.000Z';
const context = { now: at, by: { id: 'leader-1', kind: 'officer' as const, roles: [] }, newId };
const from = '2026-04-01';
const since = '2025-01-01';

async function carryOut(writes: (reader: Reader) => Promise<Write[]>): Promise<void> {
  const command: Command<null, null> = { name: 'test', decide: async (read) => done(null, await writes(read), []) };
  const outcome = await runCommand(table, command, null, newId('key'), context);
  expect(outcome.kind).toBe('done');
}

/** A family of two in one dibao unit, owed something from it. The first also is monitored against relapse. */
async function family() {
  const familyId = newId('fam');
  const covered = [newId('per'), newId('per')] as const;
  const unitId = newId('unit');
  const place = { county: '340404', township: '340404001', area: 'rural' as const };
  const born = { birthDate: '1960-01-01', sex: 'female' as const, indicatorFacts: {}, registeredAt: at };
  const dibao = { category: 'dibao', since, origin: 'import' };
  const monitored = { category: 'relapse-risk', since, origin: 'import' };
  await carryOut(async () => [
    ...covered.map((id, index) => {
      const categories = index === 0 ? [dibao, monitored] : [dibao];
      return create(persons, { id, familyId, ...place, ...born, idHash: `v1:${id}`, categories });
    }),
    create(assistanceUnits, {
      id: unitId,
      familyId,
      route: 'whole-family',
      applicantId: covered[0],
      covered: [...covered],
      category: 'dibao',
      since,
    }),
    create(entitlements, {
      familyId,
      caseId: 'app-1',
      unitId,
      category: 'dibao',
      from: since,
      items: [],
      recordedAt: at,
    }),
  ]);
  return { familyId, covered };
}

const end = (familyId: string, personId: string, more: object = {}) =>
  carryOut(async (read) => {
    const change = {
      familyId,
      personId,
      category: 'dibao' as const,
      from,
      whom: 'unit' as const,
      origin: 'war-1',
      ...more,
    };
    return (await endCategory(read, change)).writes;
  });

async function stateOf({ familyId, covered }: Awaited<ReturnType<typeof family>>) {
  const held = await Promise.all(covered.map(async (id) => (await reader.get(persons, { id })).categories));
  const [unit] = await reader.list(assistanceUnits, unitsOf(familyId));
  const [owed] = await reader.list(entitlements, entitlementsOf(familyId));
  return { held, unit, owed };
}

const inForce = (categories: Person['categories']) =>
  categories.filter(({ until }) => !until).map(({ category }) => category);

describe('endCategory', () => {
  it('ends the category of every person of the unit, the unit and what it was owed, and nothing else', async () => {
    const one = await family();
    await end(one.familyId, one.covered[0]);
    const { held, unit, owed } = await stateOf(one);
    expect(held.map(inForce)).toEqual([['relapse-risk'], []]);
    expect(held.flat().filter(({ category }) => category === 'dibao')).toEqual([
      { category: 'dibao', since, until: from, origin: 'import' },
      { category: 'dibao', since, until: from, origin: 'import' },
    ]);
    expect(unit?.until).toBe(from);
    expect(owed?.until).toBe(from);
  });

  it('ends it for one person while the others go on', async () => {
    const one = await family();
    await end(one.familyId, one.covered[0], { whom: 'person' });
    const { held, unit, owed } = await stateOf(one);
    expect(held.map(inForce)).toEqual([['relapse-risk'], ['dibao']]);
    expect(unit).toMatchObject({ covered: [one.covered[1]] });
    expect(unit?.until).toBeUndefined();
    expect(owed?.until).toBeUndefined();
  });

  it('ends the unit with its last person', async () => {
    const one = await family();
    await end(one.familyId, one.covered[0], { whom: 'person' });
    await end(one.familyId, one.covered[1], { whom: 'person' });
    const { held, unit, owed } = await stateOf(one);
    expect(held.map(inForce)).toEqual([['relapse-risk'], []]);
    expect([unit?.until, owed?.until]).toEqual([from, from]);
  });

  it('converts the unit without a day between', async () => {
    const one = await family();
    await end(one.familyId, one.covered[0], { to: 'dibao-margin' });
    const { held, unit, owed } = await stateOf(one);
    expect(held[1]).toEqual([
      { category: 'dibao', since, until: from, origin: 'import' },
      { category: 'dibao-margin', since: from, origin: 'war-1' },
    ]);
    expect(unit).toMatchObject({ category: 'dibao-margin', since: from });
    expect(owed?.until).toBe(from);
  });
});
