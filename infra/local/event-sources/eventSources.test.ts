import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCallLog } from '../call-log/openCallLog.ts';
import { openClock } from '../clock/openClock.ts';
import { type DynamoDb, startDynamoDb } from '../dynamodb/startDynamoDb.ts';
import { openFunctionLog } from '../lambda/FunctionLog.ts';
import { LocalFunction } from '../lambda/LocalFunction.ts';
import type { FunctionBlueprint } from '../resources/Blueprint.ts';
import { startSqs } from '../sqs/startSqs.ts';
import { testParts } from '../testing/testParts.ts';
import type { EventSource } from './EventSource.ts';
import type { Pattern } from './filterRecords.ts';
import { type Checkpoints, openCheckpoints } from './openCheckpoints.ts';
import { openStreams } from './openStreams.ts';
import { shareReads } from './shareReads.ts';
import { startQueueSource } from './startQueueSource.ts';
import { startStreamSource } from './startStreamSource.ts';

const region = 'us-east-1';
const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };

describe('event sources', () => {
  let directory: string;
  let dynamo: DynamoDb;
  let queues: Awaited<ReturnType<typeof startSqs>>;
  let sqs: SQSClient;
  let table: DynamoDBClient;
  const opened: LocalFunction[] = [];
  const sources: EventSource[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'sources-'));
    const callLog = openCallLog();
    [dynamo, queues] = await Promise.all([
      startDynamoDb({ inMemory: true, callLog }),
      startSqs({ callLog }),
      testParts(join(directory, 'assets'), ['consumer', 'reader']),
    ]);
    sqs = new SQSClient({ region, credentials, endpoint: queues.endpoint });
    table = new DynamoDBClient({ region, credentials, endpoint: dynamo.endpoint });
  });
  afterEach(async () => {
    await Promise.all(sources.splice(0).map((source) => source.close()));
  });
  afterAll(async () => {
    await Promise.all(opened.map((fn) => fn.close()));
    await Promise.all([dynamo.close(), queues.close()]);
    rmSync(directory, { recursive: true });
  });

  const functionOf = (name: 'consumer' | 'reader'): LocalFunction => {
    const blueprint: FunctionBlueprint = {
      logicalId: name,
      name,
      arn: `arn:aws:lambda:${region}:000000000000:function:${name}`,
      roleArn: 'arn:aws:iam::000000000000:role/test',
      assetDirectory: join(directory, 'assets', name),
      handler: 'index.handler',
      memory: 128,
      timeout: 10_000,
      concurrency: 1,
      environment: {},
    };
    const fn = new LocalFunction(blueprint, {}, openClock(), openFunctionLog(directory, name));
    opened.push(fn);
    return fn;
  };
  const lines = (file: string): string[] => {
    try {
      return readFileSync(file, 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  };

  describe('a queue', () => {
    const start = async (name: string, maxReceiveCount = 2) => {
      const made = async (QueueName: string, Attributes = {}) => {
        const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
        return QueueUrl as string;
      };
      const deadLetters = await made(`${name}-dead`);
      const deadLetterTargetArn = `arn:aws:sqs:${region}:000000000000:${name}-dead`;
      const queueUrl = await made(name, {
        VisibilityTimeout: '180',
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }),
      });
      const source = startQueueSource({
        mapping: {
          kind: 'queue',
          logicalId: name,
          functionArn: 'consumer',
          queueArn: `arn:aws:sqs:${region}:000000000000:${name}`,
          batchSize: 10,
          reportsItemFailures: true,
        },
        queueUrl,
        region,
        sqs,
        operator: sqs,
        fn: functionOf('consumer'),
      });
      sources.push(source);
      const file = join(directory, `${name}.txt`);
      const send = (text: string, wish?: 'fail' | 'throw') =>
        sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ file, text, wish }) }));
      const dead = async () => {
        const command = new GetQueueAttributesCommand({
          QueueUrl: deadLetters,
          AttributeNames: ['ApproximateNumberOfMessages'],
        });
        return Number((await sqs.send(command)).Attributes?.ApproximateNumberOfMessages);
      };
      return { source, send, dead, file };
    };

    it('delivers each message once and is idle afterwards', async () => {
      const { source, send, file } = await start('calm');
      await Promise.all(['a', 'b', 'c'].map((text) => send(text)));
      await expect.poll(() => source.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file).toSorted()).toEqual(['a', 'b', 'c']);
    });

    it('repeats only the message that failed, then leaves it to the dead letters', async () => {
      const { source, send, dead, file } = await start('partial');
      await Promise.all([send('good'), send('bad', 'fail')]);
      await expect.poll(() => dead(), { timeout: 10_000 }).toBe(1);
      expect(lines(file).toSorted()).toEqual(['bad', 'bad', 'good']);
      expect(await source.idle()).toBe(true);
    });

    it('repeats the whole batch when the function throws', async () => {
      const { send, dead, file } = await start('thrown', 1);
      await send('bad', 'throw');
      await expect.poll(() => dead(), { timeout: 10_000 }).toBe(1);
      expect(lines(file)).toEqual(['bad']);
    });
  });

  describe('the stream of a table', () => {
    const created = async (TableName: string) => {
      const { TableDescription } = await table.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: ['PK', 'SK'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
          KeySchema: [
            { AttributeName: 'PK', KeyType: 'HASH' },
            { AttributeName: 'SK', KeyType: 'RANGE' },
          ],
          StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
        }),
      );
      return TableDescription?.LatestStreamArn as string;
    };
    interface Given {
      onFailureQueueUrl?: string | undefined;
      filters?: Pattern[];
      window?: number;
      shared?: ReturnType<typeof shareReads>;
    }
    const start = (name: string, streamArn: string, checkpoints: Checkpoints, given: Given = {}) => {
      const source = startStreamSource({
        mapping: {
          kind: 'stream',
          logicalId: name,
          functionArn: 'reader',
          streamArn,
          batchSize: 100,
          bisects: true,
          window: given.window ?? 0,
          maximumRetries: 1,
          reportsItemFailures: true,
          filters: given.filters,
        },
        region,
        streams: openStreams(dynamo.endpoint, 'LOCALTest'),
        sqs,
        onFailureQueueUrl: given.onFailureQueueUrl,
        fn: functionOf('reader'),
        checkpoints,
        shared: given.shared ?? shareReads(),
        writeCount: dynamo.writeCount,
      });
      sources.push(source);
      return source;
    };
    const put = (TableName: string, file: string, text: string, wish?: 'fail' | 'throw') =>
      table.send(
        new PutItemCommand({
          TableName,
          Item: { PK: { S: 'p' }, SK: { S: text }, file: { S: file }, ...(wish && { wish: { S: wish } }) },
        }),
      );

    it('is read to its end before it calls itself idle, and goes on after a restart from its checkpoint', async () => {
      const file = join(directory, 'stream.txt');
      const checkpointFile = join(directory, 'checkpoints.json');
      const streamArn = await created('restart');
      const first = start('restart', streamArn, openCheckpoints(checkpointFile));
      await put('restart', file, 'a');
      await put('restart', file, 'b');
      await expect.poll(() => first.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file)).toEqual(['a', 'b']);
      await first.close();
      await put('restart', file, 'c');
      const second = start('restart', streamArn, openCheckpoints(checkpointFile));
      await expect.poll(() => second.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file)).toEqual(['a', 'b', 'c']);
    });

    it('hands on what its filter lets through, and counts the rest as read', async () => {
      const file = join(directory, 'filtered.txt');
      const checkpoints = openCheckpoints();
      const streamArn = await created('filtered');
      const filters = [{ dynamodb: { NewImage: { wish: { S: [{ exists: false }] }, SK: { S: ['a', 'c'] } } } }];
      const source = start('filtered', streamArn, checkpoints, { filters });
      for (const text of ['a', 'b', 'c']) await put('filtered', file, text);
      await put('filtered', file, 'a', 'throw');
      await expect.poll(() => source.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file)).toEqual(['a', 'c']);
      expect(checkpoints.get('filtered')).toBeDefined();
    });

    it('lets what comes in lie in its window, until somebody asks whether all is read', async () => {
      const file = join(directory, 'window.txt');
      const streamArn = await created('window');
      const atOnce = start('at-once', streamArn, openCheckpoints());
      const source = start('window', streamArn, openCheckpoints(), { window: 60_000 });
      expect([atOnce.gathers, source.gathers]).toEqual([false, true]);
      await expect.poll(() => source.idle(), { timeout: 5000 }).toBe(true);
      await put('window', file, 'a');
      await expect.poll(() => lines(file), { timeout: 5000 }).toEqual(['a']);
      await expect.poll(() => atOnce.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file)).toEqual(['a']);
      await expect.poll(() => source.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file)).toEqual(['a', 'a']);
    });

    it('is read once for two mappings that stand at the same place', async () => {
      const file = join(directory, 'shared.txt');
      const streamArn = await created('shared');
      for (const text of ['a', 'b']) await put('shared', file, text);
      const reads = shareReads();
      let asked = 0;
      const shared = {
        ...reads,
        read: (position: string, ask: Parameters<typeof reads.read>[1]) =>
          reads.read(position, async () => {
            const answer = await ask();
            asked += answer.Records?.length ?? 0;
            return answer;
          }),
      };
      const first = start('first', streamArn, openCheckpoints(), { shared });
      await expect.poll(() => first.idle(), { timeout: 5000 }).toBe(true);
      const second = start('second', streamArn, openCheckpoints(), { shared });
      await expect.poll(() => second.idle(), { timeout: 5000 }).toBe(true);
      expect(lines(file)).toEqual(['a', 'b', 'a', 'b']);
      expect(asked).toBe(2);
    });

    it('gives up the one poisoned record, tells the queue where it is, and passes on the rest', async () => {
      const file = join(directory, 'poison.txt');
      const streamArn = await created('poison');
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'given-up' }));
      await put('poison', file, 'a');
      await put('poison', file, 'bad', 'throw');
      await put('poison', file, 'z');
      const source = start('poison', streamArn, openCheckpoints(), { onFailureQueueUrl: QueueUrl });
      await expect.poll(() => source.idle(), { timeout: 10_000 }).toBe(true);
      expect(lines(file).at(-1)).toBe('z');
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      expect(Attributes?.ApproximateNumberOfMessages).toBe('1');
    });
  });
});
