import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { RecordType, Versioned } from '../../records/record.ts';
import { toItem } from '../dynamodb/items.ts';
import type { Table } from '../dynamodb/table.ts';

/** Writes down what a step of a run has done, over what it wrote when it was done before. */
export async function noteOfRun<Data extends Versioned>(
  { client, name }: Table,
  type: RecordType<never, Data>,
  data: Omit<Data, 'version'>,
): Promise<void> {
  await client.send(new PutCommand({ TableName: name, Item: toItem(type, { ...data, version: 1 } as Data) }));
}
