import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../records/record.ts';
import { groupsOf } from '../groupsOf.ts';
import type { Item } from './items.ts';
import type { Table } from './table.ts';

/** DynamoDB's own limit. */
const keysAtOnce = 100;
const attempts = 8;

interface Wanted {
  key: Key;
  found: PromiseWithResolvers<Item | undefined>;
}

const waiting = new WeakMap<Table, Map<string, Wanted>>();

/** Reads one item, consistently. Items that are asked for at the same moment are read by one request. */
export function findItem(table: Table, { PK, SK }: Key): Promise<Item | undefined> {
  let gathered = waiting.get(table);
  if (!gathered) {
    gathered = new Map();
    waiting.set(table, gathered);
    // After everybody who goes on at this moment has asked.
    process.nextTick(() => {
      const all = [...(waiting.get(table)?.values() ?? [])];
      waiting.delete(table);
      for (const some of groupsOf(all, keysAtOnce)) {
        read(table, some).catch((error) => {
          for (const { found } of some) found.reject(error);
        });
      }
    });
  }
  const name = `${PK}\n${SK}`;
  const wanted = gathered.get(name) ?? { key: { PK, SK }, found: Promise.withResolvers<Item | undefined>() };
  gathered.set(name, wanted);
  return wanted.found.promise;
}

async function read(table: Table, wanted: readonly Wanted[]): Promise<void> {
  const [first] = wanted;
  if (first && wanted.length === 1) {
    const get = new GetCommand({ TableName: table.name, Key: first.key, ConsistentRead: true });
    first.found.resolve((await table.client.send(get)).Item);
    return;
  }
  const items = new Map<string, Item>();
  let keys: Record<string, unknown>[] = wanted.map(({ key }) => ({ ...key }));
  for (let attempt = 0; keys.length > 0; attempt++) {
    if (attempt === attempts) throw new Error(`${keys.length} of ${wanted.length} items were not read`);
    // What DynamoDB hands back was too much at once.
    if (attempt > 0) await sleep(Math.random() * Math.min(20 * 2 ** attempt, 800));
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
    );
    for (const item of answer.Responses?.[table.name] ?? []) items.set(`${item.PK}\n${item.SK}`, item);
    keys = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  for (const { key, found } of wanted) found.resolve(items.get(`${key.PK}\n${key.SK}`));
}
