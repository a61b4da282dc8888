import {
  type AttributeDefinition,
  CreateTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { projectedToGsi2 } from '../../infra/constructs/projectedToGsi2.ts';
import { type OpenCallLog, openCallLog } from '../../infra/local/call-log/openCallLog.ts';
import type { Faults } from '../../infra/local/dynamodb/createFaults.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/startDynamoDb.ts';

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

/** The table of `infra/`: one primary key, two indexes, a stream with both images. */
export function productTable(TableName: string): CreateTableCommand {
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema('PK', 'SK'),
    AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK'].map(
      (AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' }),
    ),
    GlobalSecondaryIndexes: ['GSI1', 'GSI2'].map(
      (IndexName): GlobalSecondaryIndex => ({
        IndexName,
        KeySchema: keySchema(`${IndexName}PK`, `${IndexName}SK`),
        Projection:
          IndexName === 'GSI1'
            ? { ProjectionType: 'ALL' }
            : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projectedToGsi2] },
      }),
    ),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
}

const keySchema = (hash: string, range: string): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
