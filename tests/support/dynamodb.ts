import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { type OpenCallLog, openCallLog } from '../../infra/local/call-log/openCallLog.ts';
import type { Faults } from '../../infra/local/dynamodb/createFaults.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/startDynamoDb.ts';
import { productTable } from './productTable.ts';

export interface TestTable {
  client: DynamoDBClient;
  tableName: string;
  endpoint: string;
  callLog: OpenCallLog;
  faults: Faults;
  /** A further, empty table of the same shape: its name. */
  createTable(): Promise<string>;
}

const region = 'us-east-1';
const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };

let started: Promise<TestTable> | undefined;

/**
 * One in-memory DynamoDB Local for the whole test file, with the product's table; ended when the file is done.
 * Call it at the top level: `const { client, tableName } = await withDynamoDb();`
 */
export function withDynamoDb(): Promise<TestTable> {
  started ??= start();
  return started;
}

async function start(): Promise<TestTable> {
  const callLog = openCallLog();
  const starting = startDynamoDb({ inMemory: true, callLog });
  afterAll(async () => {
    const { close } = await starting;
    client?.destroy();
    await close();
    started = undefined;
  });
  let client: DynamoDBClient | undefined;
  const { endpoint, faults } = await starting;
  client = new DynamoDBClient({ endpoint, region, credentials });
  const made = client;
  let tables = 0;
  const createTable = async () => {
    tables += 1;
    const name = `doudi-${tables}`;
    await made.send(productTable(name));
    return name;
  };
  return { client, tableName: await createTable(), endpoint, callLog, faults, createTable };
}
