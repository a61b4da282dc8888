import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { MissingRecord, type Range, type Reader } from '../../records/reader.ts';
import { findItem } from './gather.ts';
import { fromItem, type Item } from './items.ts';
import type { Table } from './table.ts';

export function createReader(table: Table): Reader {
  const reader: Reader = {
    async find(type, identity) {
      const item = await findItem(table, type.key(identity));
      return item && fromItem(type, item);
    },
    async get(type, identity) {
      const found = await reader.find(type, identity);
      if (found) return found;
      const { PK, SK } = type.key(identity);
      throw new MissingRecord(`There is no ${type.name} at ${PK}/${SK}`);
    },
    async list(type, range) {
      const items: Item[] = [];
      let start: Item | undefined;
      do {
        const answer = await table.client.send(new QueryCommand(query(table, range, start)));
        items.push(...(answer.Items ?? []));
        start = answer.LastEvaluatedKey;
      } while (start);
      return items.map((item) => fromItem(type, item));
    },
    async page(type, range, limit, cursor) {
      const start = cursor ? decodeCursor(cursor) : undefined;
      const answer = await table.client.send(new QueryCommand({ ...query(table, range, start), Limit: limit }));
      const items = (answer.Items ?? []).map((item) => fromItem(type, item));
      return answer.LastEvaluatedKey ? { items, cursor: encodeCursor(answer.LastEvaluatedKey) } : { items };
    },
  };
  return reader;
}

export function query(table: Table, range: Range, start: Item | undefined): QueryCommandInput {
  const pk = range.index ? `${range.index}PK` : 'PK';
  const sk = range.index ? `${range.index}SK` : 'SK';
  const [condition, values] = sortCondition(range);
  return {
    TableName: table.name,
    ...(range.index ? { IndexName: range.index } : { ConsistentRead: true }),
    KeyConditionExpression: condition ? `#pk = :pk AND ${condition}` : '#pk = :pk',
    ExpressionAttributeNames: { '#pk': pk, ...(condition && { '#sk': sk }) },
    ExpressionAttributeValues: { ':pk': range.pk, ...values },
    ScanIndexForward: !range.descending,
    ...(start && { ExclusiveStartKey: start }),
  };
}

function sortCondition({ prefix, from, to }: Range): [string | undefined, Item] {
  if (prefix !== undefined) return ['begins_with(#sk, :prefix)', { ':prefix': prefix }];
  if (from !== undefined && to !== undefined) return ['#sk BETWEEN :from AND :to', { ':from': from, ':to': to }];
  if (from !== undefined) return ['#sk >= :from', { ':from': from }];
  if (to !== undefined) return ['#sk <= :to', { ':to': to }];
  return [undefined, {}];
}

export const encodeCursor = (key: Item) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws SyntaxError when the text is not a cursor of ours. */
export const decodeCursor = (cursor: string): Item => JSON.parse(Buffer.from(cursor, 'base64url').toString());
