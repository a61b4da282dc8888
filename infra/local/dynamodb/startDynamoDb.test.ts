import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productTable } from '../../../tests/support/dynamodb.ts';
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
    await sleep(700);
    process.kill(dynamodb.pid, 'SIGKILL');
    running = false;
    await Promise.all(writers);
    client.destroy();
    await dynamodb.close();

    await restart();
    const found = await Promise.all(acknowledged.map(async (id) => (await read(client, id)).Item?.PK?.S));
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(found).toEqual(acknowledged);
  });

  it('ends the emulator of an earlier run that was killed', async () => {
    const crowded = mkdtempSync(join(tmpdir(), 'dynamodb-'));
    const first = await startDynamoDb({ directory: crowded, callLog: openCallLog() });
    const second = await startDynamoDb({ directory: crowded, callLog: openCallLog() });
    expect(existsSync(`/proc/${first.pid}`)).toBe(false);
    expect(readFileSync(join(crowded, 'emulator.pid'), 'utf8')).toBe(String(second.pid));
    await first.close();
    await second.close();
    expect(existsSync(join(crowded, 'emulator.pid'))).toBe(false);
    rmSync(crowded, { recursive: true });
  });

  it('dies with the process that started it, even by kill -9', async () => {
    const child: ChildProcess = fork(join(import.meta.dirname, 'holdOpen.fixture.ts'), { silent: true });
    const pid = await new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))));
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 5000 }).toBe(false);
  });

  it('answers an error, not silence, when the emulator is gone', async () => {
    const lone = await startDynamoDb({ inMemory: true, callLog: openCallLog() });
    const caller = clientOf(lone.endpoint);
    process.kill(lone.pid, 'SIGKILL');
    await expect(caller.send(new PutItemCommand({ TableName: 'doudi', Item: key('a') }))).rejects.toMatchObject({
      name: 'InternalServerError',
    });
    caller.destroy();
    await lone.close();
  });
});
