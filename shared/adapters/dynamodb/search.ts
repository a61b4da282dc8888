import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, Range } from '../../records/reader.ts';
import type { RecordType, Versioned } from '../../records/record.ts';
import { fromItem, type Item } from './items.ts';
import { encodeCursor, query } from './reader.ts';
import type { Table } from './table.ts';

/** What the rows of a range must be like; paths are names of attributes, dotted where they lie deeper, `[0]` behind a list's. */
export interface Where {
  equal?: Record<string, string | undefined>;
  atMost?: Record<string, string | undefined>;
  beginning?: Record<string, string | undefined>;
  present?: readonly string[];
  absent?: readonly string[];
}

/** A megabyte is the most that DynamoDB reads for one query; this many of them are one page's share. */
const mostQueries = 12;

/**
 * One page of the rows of a range that are as asked. The table passes over the others, so that a rare state among
 * thousands of cases costs reads and no transfer. A page may be short and still have a successor.
 */
export async function search<Data extends Versioned>(
  table: Table,
  type: RecordType<never, Data>,
  range: Range,
  where: Where,
  limit: number,
  cursor?: Item,
): Promise<Page<Data>> {
  const asked = filtered(query(table, range, cursor), where);
  const found: Item[] = [];
  let start = cursor;
  for (let queries = 0; queries < mostQueries; queries++) {
    const answer = await table.client.send(new QueryCommand({ ...asked, ...(start && { ExclusiveStartKey: start }) }));
    found.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
    if (!start || found.length >= limit) break;
  }
  const kept = found.slice(0, limit);
  const last = kept.at(-1);
  const next = found.length > limit && last ? keyOf(last, range) : start;
  const items = kept.map((item) => fromItem(type, item));
  return next ? { items, cursor: encodeCursor(next) } : { items };
}

function keyOf(item: Item, { index }: Range): Item {
  const names = ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

function filtered(asked: ReturnType<typeof query>, where: Where): ReturnType<typeof query> {
  const names: Record<string, string> = {};
  const values: Item = {};
  const pathOf = (path: string) =>
    path
      .split('.')
      .map((part) => {
        const [name = part, place = ''] = part.split(/(?=\[)/);
        names[`#f_${name}`] = name;
        return `#f_${name}${place}`;
      })
      .join('.');
  const placed = (value: string) => {
    const name = `:f${Object.keys(values).length}`;
    values[name] = value;
    return name;
  };
  const each = (of: Record<string, string | undefined> = {}, condition: (path: string, value: string) => string) =>
    Object.entries(of).flatMap(([path, value]) =>
      value === undefined ? [] : [condition(pathOf(path), placed(value))],
    );
  const conditions = [
    ...each(where.equal, (path, value) => `${path} = ${value}`),
    ...each(where.atMost, (path, value) => `${path} <= ${value}`),
    ...each(where.beginning, (path, value) => `begins_with(${path}, ${value})`),
    ...(where.present ?? []).map((path) => `attribute_exists(${pathOf(path)})`),
    ...(where.absent ?? []).map((path) => `attribute_not_exists(${pathOf(path)})`),
  ];
  if (conditions.length === 0) return asked;
  return {
    ...asked,
    FilterExpression: conditions.join(' AND '),
    ExpressionAttributeNames: { ...asked.ExpressionAttributeNames, ...names },
    ExpressionAttributeValues: { ...asked.ExpressionAttributeValues, ...values },
  };
}
