import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/adapters/digest.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { eachPageOfRegister } from '../../shared/adapters/persons/eachPageOfRegister.ts';
import { runImport } from '../../shared/adapters/register-import/runImport.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { verifyChain } from '../../shared/chain/verify.ts';
import { allBuckets, bucketOf } from '../../shared/comparison/bucketOf.ts';
import { families } from '../../shared/families/family.ts';
import { personIdentities, persons } from '../../shared/persons/person.ts';
import {
  announceImport,
  commitImport,
  type ImportedHousehold,
  importQuarantineKey,
  registerImports,
} from '../../shared/register-import/index.ts';
import { withDynamoDb } from '../support/dynamodb.ts';
import { identityHash, inventedIdNumber, sealer } from '../support/identity.ts';
import { withObjects } from '../support/objects.ts';

const { client, createTable } = await withDynamoDb();
const objects = await withObjects();

const by = { id: 'officer-1', kind: 'officer' as const, organ: 'civil-affairs:340404', roles: [] };
const context = () => ({ now: now(), by, newId });

async function registered(table: Table, buckets = allBuckets): Promise<string[]> {
  const found: string[] = [];
  await eachPageOfRegister(createReader(table), buckets, async (page) => void found.push(...page.map(({ id }) => id)));
  return found;
}

const household = (order: number, more: Partial<ImportedHousehold> = {}) => ({
  reference: `HN-${order}`,
  division: '340404001001',
  area: 'urban',
  asOf: '2026-01-31',
  members: [
    {
      key: 'a',
      relation: 'applicant',
      idNumber: inventedIdNumber(order * 2),
      name: '王某',
      labourer: 'main',
      categories: [{ category: 'dibao', since: '2024-05-01' }],
      facts: { monthlyIncome: 80_000 },
    },
    { key: 'b', relation: 'child', idNumber: inventedIdNumber(order * 2 + 1, '20150301'), name: '王小某' },
  ],
  unit: { route: 'whole-family', applicant: 'a', covered: ['a', 'b'], category: 'dibao', since: '2024-05-01' },
  ...more,
});

async function deliver(table: Table, lines: string[]) {
  const announced = await runCommand(table, announceImport, {}, newId('key'), context());
  if (announced.kind !== 'done') throw new Error('announced');
  const { importId, uploadKey } = announced.answer;
  const content = lines.join('\n');
  await objects.writeText(uploadKey, content, 'application/x-ndjson');
  const input = { importId, lines: lines.length, sha256: createHash('sha256').update(content).digest('hex') };
  await runCommand(table, commitImport, input, newId('key'), context());
  return importId;
}

describe('loadRoll', () => {
  it('puts households on the register with their origin, and quarantines what it cannot take', async () => {
    const table = openTable(await createTable(), client);
    const lines = [
      JSON.stringify(household(1)),
      '{"reference": "broken"',
      JSON.stringify(household(2, { division: '340403001001' })),
      JSON.stringify({ ...household(3), colour: 'red' }),
      JSON.stringify(household(1)),
      JSON.stringify({ ...household(4), members: [{ ...household(4).members[0], idNumber: '123456789012345678' }] }),
    ];
    const importId = await deliver(table, lines);
    await runImport({ table, objects, sealer, identityHash, synthetic: 'allowed' }, importId);
    const reader = createReader(table);
    const loaded = await reader.get(registerImports, { id: importId });
    expect(loaded).toMatchObject({ status: 'loaded', counts: { lines: 6, households: 1, persons: 2, quarantined: 5 } });
    expect(loaded.followUp).toBeUndefined();
    expect(loaded.quarantine).toEqual({
      'not-a-household': 2,
      'division-outside-scope': 1,
      'person-registered': 1,
      'field-invalid': 1,
    });
    const quarantine = await objects.readText(importQuarantineKey({ id: importId }));
    expect(quarantine).not.toContain(inventedIdNumber(2));
    const idHash = await identityHash.of(inventedIdNumber(2));
    const { personId } = await reader.get(personIdentities, { idHash });
    const person = await reader.get(persons, { id: personId });
    expect(person).toMatchObject({
      township: '340404001',
      village: '340404001001',
      birthDate: '1980-01-01',
      labourer: true,
      bucket: bucketOf(idHash),
      categories: [{ category: 'dibao', since: '2024-05-01', origin: importId }],
      indicatorFacts: {
        monthlyIncome: { value: 80_000, source: importId, asOf: '2026-01-31' },
        labourer: { value: 'main', source: importId, asOf: '2026-01-31' },
      },
    });
    expect(await sealer.open(person, ['name', 'idNumber'])).toEqual({ name: '王某', idNumber: inventedIdNumber(2) });
    const bucket = bucketOf(idHash);
    expect(await registered(table, { from: bucket, to: bucket })).toContain(personId);
    const family = await reader.get(families, { id: person.familyId });
    expect(family.members).toHaveLength(2);
    const chain = await reader.list(chainEvents, eventsOf(family.id));
    expect(verifyChain(family.id, chain, sha256)).toMatchObject({ events: 1, intact: true });
    expect(chain[0]?.payload).toMatchObject({ reference: 'HN-1', importId });
  });

  it('repeats nothing when it is asked again, though it was cut short', async () => {
    const table = openTable(await createTable(), client);
    const importId = await deliver(
      table,
      Array.from({ length: 30 }, (_, order) => JSON.stringify(household(order))),
    );
    const broken = {
      ...sealer,
      seal: async (...[person, identity]: Parameters<typeof sealer.seal>) => {
        if (identity.idNumber === inventedIdNumber(40)) throw new Error('cut');
        return sealer.seal(person, identity);
      },
    };
    const from = { table, objects, sealer, identityHash, synthetic: 'allowed' as const };
    await expect(runImport({ ...from, sealer: broken }, importId)).rejects.toThrow('cut');
    await Promise.all([runImport(from, importId), runImport(from, importId)]);
    await runImport(from, importId);
    const reader = createReader(table);
    expect(await reader.get(registerImports, { id: importId })).toMatchObject({
      status: 'loaded',
      counts: { households: 30, persons: 60, quarantined: 0 },
    });
    expect(await registered(table)).toHaveLength(60);
  });

  it('rejects a roll that is not what was declared', async () => {
    const table = openTable(await createTable(), client);
    const importId = await deliver(table, [JSON.stringify(household(1))]);
    await objects.writeText(`imports/${importId}/roll.ndjson`, 'changed', 'application/x-ndjson');
    await runImport({ table, objects, sealer, identityHash, synthetic: 'allowed' }, importId);
    expect(await createReader(table).get(registerImports, { id: importId })).toMatchObject({
      status: 'rejected',
      rejection: { reason: 'checksum-mismatch' },
    });
  });
});
