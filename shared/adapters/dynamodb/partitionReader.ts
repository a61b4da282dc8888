import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { MissingRecord, type Range, type Reader } from '../../records/reader.ts';
import { fromItem, type Item } from './items.ts';
import { createReader } from './reader.ts';
import type { Table } from './table.ts';

/**
 * A reader for one decision about somebody of whom several small records are asked: the whole partition is read once, and
 * answers each question about it as it stood then. What changes meanwhile is found when the decision is written.
 *
 * @param whole which partitions are small enough
 * @param shared answers about other partitions that a few decisions made together may share
 */
export function createPartitionReader(
  table: Table,
  whole: (pk: string) => boolean,
  shared?: { key: (key: string) => boolean; answers: Map<string, Promise<unknown>> },
): Reader {
  const reader = createReader(table);
  const read = new Map<string, Promise<Item[]>>();
  const partition = (pk: string) => {
    const known = read.get(pk) ?? readPartition(table, pk);
    read.set(pk, known);
    return known;
  };
  const within = async ({ pk, prefix, from, to }: Range): Promise<Item[]> => {
    const items = await partition(pk);
    return items.filter(({ SK }) => {
      const sk = String(SK);
      return (prefix === undefined || sk.startsWith(prefix)) && !(from && sk < from) && !(to && sk > to);
    });
  };
  const once = <Answer>(key: string, question: string, ask: () => Promise<Answer>): Promise<Answer> => {
    if (!shared?.key(key)) return ask();
    const known = shared.answers.get(question) as Promise<Answer> | undefined;
    const answer = known ?? ask();
    shared.answers.set(question, answer);
    return answer;
  };
  const own: Reader = {
    async find(type, identity) {
      const { PK, SK } = type.key(identity);
      if (!whole(PK)) return once(`${PK} ${SK}`, `${PK} ${SK}`, () => reader.find(type, identity));
      const item = (await partition(PK)).find((each) => each.SK === SK);
      return item && fromItem(type, item);
    },
    async get(type, identity) {
      const found = await own.find(type, identity);
      if (found) return found;
      const { PK, SK } = type.key(identity);
      throw new MissingRecord(`There is no ${type.name} at ${PK}/${SK}`);
    },
    async list(type, range) {
      if (range.index || range.descending || !whole(range.pk)) return reader.list(type, range);
      return (await within(range)).map((item) => fromItem(type, item));
    },
    page: (type, range, limit, cursor) =>
      once(range.pk, JSON.stringify([range, limit, cursor]), () => reader.page(type, range, limit, cursor)),
  };
  return own;
}

/** All items of one partition, however many pages they take. */
export async function readPartition(table: Table, pk: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start);
  return items;
}
