import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './items.ts';
import type { Table } from './table.ts';

/** Rows of one shard of GSI2 whose time has come, oldest first, a page at a time. The index projects bookkeeping only. */
export async function* sweepRows(table: Table, shard: string, until: string): AsyncGenerator<Item[]> {
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'GSI2',
        KeyConditionExpression: 'GSI2PK = :shard AND GSI2SK <= :until',
        ExpressionAttributeValues: { ':shard': shard, ':until': `${until}~` },
        Limit: 100,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    if (page.Items?.length) yield page.Items;
    start = page.LastEvaluatedKey;
  } while (start);
}
