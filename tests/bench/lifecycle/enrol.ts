import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { families } from '../../../shared/families/family.ts';
import { childrenOf } from '../../../shared/identity/index.ts';
import { persons } from '../../../shared/persons/person.ts';
import type { RecordType, Versioned } from '../../../shared/records/record.ts';

export const county = '340404';
export const atOnce = 16;

/** Puts so many persons on record, each a family, spread over the townships: their ids. */
export async function enrol(table: Table, count: number): Promise<string[]> {
  const townships = childrenOf(county);
  const put = <I, D extends Versioned>(type: RecordType<I, D>, data: Omit<D, 'version'>) =>
    table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, { ...data, version: 1 }) }));
  const ids: string[] = [];
  await inParallel(Array(count).keys(), atOnce, async (index) => {
    const [personId, familyId] = [newId('per'), newId('fam')];
    const place = { county, township: townships[index % townships.length] ?? '', area: 'rural' as const };
    const since = '2025-01-01';
    await put(families, {
      id: familyId,
      ...place,
      members: [{ personId, relation: 'applicant', since }],
      excluded: [],
      registeredAt: now(),
    });
    await put(persons, {
      id: personId,
      familyId,
      ...place,
      idHash: `v1:${personId}`,
      birthDate: '1960-04-05',
      sex: 'female',
      categories: [],
      indicatorFacts: {},
      registeredAt: now(),
    });
    ids.push(personId);
  });
  return ids;
}
