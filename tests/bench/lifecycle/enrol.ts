import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { families } from '../../../shared/families/family.ts';
import { childrenOf } from '../../../shared/identity/index.ts';
import { persons } from '../../../shared/persons/person.ts';
import type { RecordType, Versioned } from '../../../shared/records/record.ts';
import { inventedHousehold } from '../../support/inventedHousehold.ts';

export const county = '340404';
const atOnce = 16;

/** Puts so many persons on record, each a family, spread over the townships: their ids. */
export async function enrol(table: Table, count: number): Promise<string[]> {
  const townships = childrenOf(county);
  const put = <I, D extends Versioned>(type: RecordType<I, D>, data: Omit<D, 'version'>) =>
    table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, { ...data, version: 1 }) }));
  const ids: string[] = [];
  await inParallel(Array(count).keys(), atOnce, async (index) => {
    const { family, person } = inventedHousehold(county, townships[index % townships.length] ?? '');
    await put(families, family);
    await put(persons, person);
    ids.push(person.id);
  });
  return ids;
}
