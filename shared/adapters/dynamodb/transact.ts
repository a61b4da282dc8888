import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Write } from '../../records/write.ts';
import { isConflict, placesOfConflict } from './conflict.ts';
import type { Table } from './table.ts';
import { transactItem } from './transaction.ts';

/** Writes all or nothing. False when somebody else was first. */
export const transact = async (table: Table, writes: readonly Write[]): Promise<boolean> =>
  (await tryTransact(table, writes)) === undefined;

/** Writes all or nothing. @returns the places of the writes with which somebody else was first; undefined when all stand */
export async function tryTransact(table: Table, writes: readonly Write[]): Promise<number[] | undefined> {
  try {
    const items = writes.map((write) => transactItem(table.name, write));
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return undefined;
  } catch (error) {
    if (!isConflict(error)) throw error;
    const beaten = placesOfConflict(error);
    return beaten.length > 0 ? beaten : writes.map((_, place) => place);
  }
}
