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

/** Lives as long as its process: files that share a process share it. It ends when the process does, however that ends. */
let emulator: ReturnType<typeof startEmulator> | undefined;
let tables = 0;
let started: Promise<TestTable> | undefined;

/**
 * In-memory DynamoDB Local for a test file, with a table of the product that nobody else has.
 * Call it at the top level: `const { client, tableName } = await withDynamoDb();`
 */
export function withDynamoDb(): Promise<TestTable> {
  started ??= start();
  return started;
}

async function startEmulator() {
  const callLog = openCallLog();
  return { callLog, ...(await startDynamoDb({ inMemory: true, callLog })) };
}

async function start(): Promise<TestTable> {
  let client: DynamoDBClient | undefined;
  afterAll(() => {
    client?.destroy();
    started = undefined;
  });
  emulator ??= startEmulator();
  const { endpoint, faults, callLog } = await emulator;
  client = new DynamoDBClient({ endpoint, region, credentials });
  const made = client;
  const createTable = async () => {
    tables += 1;
    const name = `doudi-${tables}`;
    await made.send(productTable(name));
    return name;
  };
  return { client, tableName: await createTable(), endpoint, callLog, faults, createTable };
}
