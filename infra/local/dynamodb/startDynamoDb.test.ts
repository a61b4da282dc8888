import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { productTable } from '../../../tests/support/productTable.ts';
import { openCallLog } from '../call-log/openCallLog.ts';
import { type DynamoDb, startDynamoDb } from './startDynamoDb.ts';

const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'LOCALTest', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
const key = (id: string) => ({ PK: { S: id }, SK: { S: 'state' } });
const read = (client: DynamoDBClient, id: string) =>
  client.send(new GetItemCommand({ TableName: 'doudi', Key: key(id), ConsistentRead: true }));
const transact = (client: DynamoDBClient, id: string) =>
  client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        {
          Put: {
            TableName: 'doudi',
            Item: { ...key(id), v: { N: '1' } },
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
      ],
    }),
  );

describe('DynamoDB on disk', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dynamodb-'));
  let dynamodb: DynamoDb;
  let client: DynamoDBClient;
  const restart = async () => {
    dynamodb = await startDynamoDb({ directory, callLog: openCallLog() });
    client = clientOf(dynamodb.endpoint);
  };
  beforeAll(async () => {
    await restart();
    await client.send(productTable('doudi'));
  });
  afterAll(async () => {
    client.destroy();
    await dynamodb.close();
    rmSync(directory, { recursive: true });
  });

  it('keeps every acknowledged transaction when the emulator is killed in the middle of others', async () => {
    const acknowledged: string[] = [];
    let running = true;
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let n = 0; running; n += 1) {
        const id = `${writer}-${n}`;
        await transact(client, id).then(
          () => acknowledged.push(id),
          () => undefined,
        );
      }
    });
    await vi.waitUntil(() => acknowledged.length >= 40, { timeout: 20_000 });
    process.kill(dynamodb.pid, 'SIGKILL');
    running = false;
    await Promise.all(writers);
    await expect(transact(client, 'afterwards')).rejects.toMatchObject({ name: 'InternalServerError' });
    client.destroy();
    await dynamodb.close();

    await restart();
    const found = await Promise.all(acknowledged.map(async (id) => (await read(client, id)).Item?.PK?.S));
    expect(found).toEqual(acknowledged);
  });

  it('ends the emulator of an earlier run that still holds the files', async () => {
    const earlier = dynamodb;
    client.destroy();
    await restart();
    expect(existsSync(`/proc/${earlier.pid}`)).toBe(false);
    await earlier.close();
    expect(readFileSync(join(directory, 'emulator.pid'), 'utf8')).toBe(String(dynamodb.pid));
    expect((await transact(client, 'again')).$metadata.httpStatusCode).toBe(200);
  });
});

describe('DynamoDB in memory', () => {
  it('dies with the process that started it, even by kill -9', async () => {
    const program = `
      import { startDynamoDb } from '${new URL('./startDynamoDb.ts', import.meta.url)}';
      const { pid } = await startDynamoDb({ inMemory: true, callLog: { record() {} } });
      console.log(pid);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    const pid = await new Promise<number>((resolve) => child.stdout.once('data', (line) => resolve(Number(line))));
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    child.kill('SIGKILL');
    await vi.waitUntil(() => !existsSync(`/proc/${pid}`), { timeout: 10_000 });
  });
});
