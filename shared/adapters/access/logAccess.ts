import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type AccessLog, accessLogs } from '../../access/accessLog.ts';
import { create } from '../../records/write.ts';
import { toItem } from '../dynamodb/items.ts';
import type { Table } from '../dynamodb/table.ts';

/** DynamoDB's own limit. */
const itemsAtOnce = 25;
const attempts = 8;

/** Notes each reading on the person that was read. Nothing is answered before this is written. */
export async function logAccess(table: Table, entries: readonly Omit<AccessLog, 'version'>[]): Promise<void> {
  const items = entries.map((entry) => {
    const { type, data } = create(accessLogs, entry);
    return { PutRequest: { Item: toItem(type, data) } };
  });
  const batches = Array.from({ length: Math.ceil(items.length / itemsAtOnce) }, (_, index) =>
    items.slice(index * itemsAtOnce, (index + 1) * itemsAtOnce),
  );
  await Promise.all(batches.map((batch) => write(table, batch)));
}

async function write(table: Table, batch: Record<string, unknown>[]): Promise<void> {
  let rest = batch;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const command = new BatchWriteCommand({ RequestItems: { [table.name]: rest } });
    rest = (await table.client.send(command)).UnprocessedItems?.[table.name] ?? [];
    if (rest.length === 0) return;
    await sleep(Math.random() * Math.min(20 * 2 ** attempt, 800));
  }
  throw new Error(`${rest.length} readings of persons were not noted`);
}
