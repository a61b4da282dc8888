import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { RecordType, Versioned } from '../../records/record.ts';
import { replace } from '../../records/write.ts';
import { toItem } from './items.ts';
import { createReader } from './reader.ts';
import type { Table } from './table.ts';

const attempts = 12;

/**
 * Changes bookkeeping of a record that is nobody's decision (that its message was passed on, which execution runs it).
 * `change` sees the record as it is now, and returns undefined when there is nothing left to do.
 *
 * @param read the record as it was just read: it is read again only when it has changed since
 */
export async function settle<Identity, Data extends Versioned>(
  table: Table,
  type: RecordType<Identity, Data>,
  identity: Identity,
  change: (data: Data) => Data | undefined,
  read?: Data,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = attempt === 0 && read ? read : await createReader(table).get(type, identity);
    const changed = change(now);
    if (!changed) return;
    const { data } = replace(type, changed);
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: toItem(type, data),
          ConditionExpression: '#version = :was',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':was': now.version },
        }),
      );
      return;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
    }
  }
  throw new Error(`${type.name} changed ${attempts} times while its bookkeeping was written`);
}
