import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type AccessLog, accessLogs } from '../../access/accessLog.ts';
import { create } from '../../records/write.ts';
import { toItem } from '../dynamodb/items.ts';
import type { Table } from '../dynamodb/table.ts';

/** Notes each reading on the person that was read. Nothing is answered before this is written. */
export async function logAccess(table: Table, entries: readonly Omit<AccessLog, 'version'>[]): Promise<void> {
  await Promise.all(
    entries.map(async (entry) => {
      const { type, data } = create(accessLogs, entry);
      await table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, data) }));
    }),
  );
}
