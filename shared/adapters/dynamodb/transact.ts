import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Write } from '../../records/write.ts';
import { isConflict } from './conflict.ts';
import type { Table } from './table.ts';
import { transactItem } from './transaction.ts';

/** Writes all or nothing. False when somebody else was first. */
export async function transact(table: Table, writes: Write[]): Promise<boolean> {
  try {
    const items = writes.map((write) => transactItem(table.name, write));
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
