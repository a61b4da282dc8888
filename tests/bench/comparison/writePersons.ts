import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { bucketOf } from '../../../shared/comparison/bucketOf.ts';
import { type Person, persons } from '../../../shared/persons/person.ts';

interface Line {
  n: number;
  id: string;
  division: string;
  truth: string | null;
  hash: string;
}

/** Puts persons of the generated register into the table, as an opening load leaves them. */
export async function writePersons(table: Table, path: string): Promise<void> {
  let batch: Person[] = [];
  const flying = new Set<Promise<unknown>>();
  const flush = async () => {
    const puts = batch.map((person) => ({ PutRequest: { Item: toItem(persons, person) } }));
    batch = [];
    const sent = table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }));
    flying.add(sent);
    sent.finally(() => flying.delete(sent));
    if (flying.size >= 8) await Promise.race(flying);
  };
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() !== '') batch.push(personOf(JSON.parse(line)));
    if (batch.length === 25) await flush();
  }
  if (batch.length > 0) await flush();
  await Promise.all(flying);
}

function personOf({ n, id, division, truth, hash }: Line): Person {
  const role = Number(n) % 3 === 2 && truth !== 'unemployed' ? 'none' : 'main';
  return {
    id,
    familyId: `fam-${String(n).padStart(26, '0')}`,
    county: division.slice(0, 6),
    township: division,
    area: 'rural',
    idHash: `v1:${hash}`,
    birthDate: '1970-01-01',
    sex: 'male',
    categories: [{ category: 'dibao', since: '2024-01-01', origin: 'bench' }],
    bucket: bucketOf(`v1:${hash}`),
    indicatorFacts: { labourer: { value: role, source: 'bench', asOf: '2026-01-01' } },
    registeredAt: '2026-01-01T00:00:00.000Z',
    version: 1,
  };
}
