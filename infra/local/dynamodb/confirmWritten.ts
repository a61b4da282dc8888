import type { EmulatorConnection } from './connectEmulator.ts';
import type { Item, Operation } from './Operation.ts';

/** Writes whose acknowledgement may run ahead of the file (a transaction was lost in 9 of 20 kills without the read). */
const AHEAD_OF_THE_FILE = new Set(['TransactWriteItems']);

/**
 * On disk the emulator acknowledges a transaction before its commit is safe from `kill -9`.
 * A consistent read of a written item queues behind that commit: once it answers, the write is in the file.
 */
export function confirmWritten() {
  const keyNames = new Map<string, string[]>();
  const keyNamesOf = async (emulator: Pick<EmulatorConnection, 'call'>, table: string) => {
    const names = keyNames.get(table) ?? (await describeKey(emulator, table));
    keyNames.set(table, names);
    return names;
  };

  return async (emulator: Pick<EmulatorConnection, 'call'>, { name, input }: Operation): Promise<void> => {
    if (name === 'DeleteTable' && input.TableName) keyNames.delete(input.TableName);
    if (!AHEAD_OF_THE_FILE.has(name)) return;
    const written = input.TransactItems?.map((item) => item.Put ?? item.Update ?? item.Delete).find(Boolean);
    if (!written) return;
    const key = written.Key ?? pick(written.Item ?? {}, await keyNamesOf(emulator, written.TableName));
    const read = await emulator.call('GetItem', {
      TableName: written.TableName,
      Key: key,
      ConsistentRead: true,
      ProjectionExpression: '#key',
      ExpressionAttributeNames: { '#key': Object.keys(key)[0] },
    });
    if (read.status !== 200) throw new Error(`The written item cannot be read: ${read.body}`);
  };
}

async function describeKey(emulator: Pick<EmulatorConnection, 'call'>, table: string): Promise<string[]> {
  const answer = await emulator.call('DescribeTable', { TableName: table });
  if (answer.status !== 200) throw new Error(`Table ${table} cannot be described: ${answer.body}`);
  const { Table } = JSON.parse(answer.body.toString()) as { Table: { KeySchema: { AttributeName: string }[] } };
  return Table.KeySchema.map(({ AttributeName }) => AttributeName);
}

const pick = (item: Item, names: string[]): Item => Object.fromEntries(names.map((name) => [name, item[name]]));
