import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCallLog } from '../call-log/openCallLog.ts';
import { startDynamoDb } from '../dynamodb/startDynamoDb.ts';
import { startS3 } from '../s3/startS3.ts';
import { startSqs } from '../sqs/startSqs.ts';
import { pass } from './conformance/Case.ts';
import { startEngine, type TestEngine } from './conformance/startEngine.ts';

const directory = mkdtempSync(join(tmpdir(), 'sfn-services-'));
const callLog = openCallLog();
const services: { close(): Promise<void> }[] = [];
const region = 'us-east-1';
const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };
let endpoints: { sqsEndpoint: string; s3Endpoint: string; dynamodbEndpoint: string };
let s3: S3Client;
let sqs: SQSClient;
let queueUrl: string;
let engine: TestEngine;

beforeAll(async () => {
  const clock = { now: () => Date.now() };
  const [sqsServer, s3Server, dynamodb] = await Promise.all([
    startSqs({ callLog }),
    startS3({ directory, clock, callLog }),
    startDynamoDb({ inMemory: true, callLog }),
  ]);
  services.push(sqsServer, s3Server, dynamodb);
  endpoints = { sqsEndpoint: sqsServer.endpoint, s3Endpoint: s3Server.endpoint, dynamodbEndpoint: dynamodb.endpoint };
  s3 = new S3Client({ endpoint: s3Server.endpoint, region, credentials, forcePathStyle: true });
  sqs = new SQSClient({ endpoint: sqsServer.endpoint, region, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'data' }));
  queueUrl = (await sqs.send(new CreateQueueCommand({ QueueName: 'open-task' }))).QueueUrl ?? '';
  await new DynamoDBClient({ endpoint: dynamodb.endpoint, region, credentials }).send(
    new CreateTableCommand({
      TableName: 'cases',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
    }),
  );
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  engine = await startEngine({
    listening: false,
    integrations: { ...endpoints, invokeFunction: async (_arn, payload) => ({ payload }) },
  });
});
afterEach(() => engine.close());

interface Ended {
  status: string;
  output?: unknown;
  error?: string;
  cause?: string;
}

const call = (action: string, input: object) =>
  engine.stepFunctions.call(action, input) as Promise<Record<string, never>>;

async function run(states: Record<string, object>, input: unknown = {}): Promise<Ended & { executionArn: string }> {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states });
  const { stateMachineArn } = await call('CreateStateMachine', {
    name: 'm',
    definition,
    roleArn: 'arn:aws:iam::000000000000:role/Machine',
  });
  const { executionArn = '' } = await call('StartExecution', { stateMachineArn, input: JSON.stringify(input) });
  await engine.settle();
  const { status = '', output, error, cause } = await call('DescribeExecution', { executionArn });
  return { status, executionArn, output: output === undefined ? undefined : JSON.parse(output), error, cause } as never;
}

const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: 'data', Key, Body }));
const get = async (Key: string): Promise<unknown> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'data', Key }));
  return JSON.parse((await Body?.transformToString()) ?? '');
};

const mapOver = (
  reader: object,
  rest: object = {},
  states: Record<string, object> = { A: pass() },
): Record<string, object> => ({
  M: {
    Type: 'Map',
    ItemReader: {
      Resource: 'arn:aws:states:::s3:getObject',
      Arguments: { Bucket: 'data', Key: '{% $states.input.key %}' },
      ...reader,
    },
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: Object.keys(states)[0],
      States: states,
    },
    End: true,
    ...rest,
  },
});
const config = (ReaderConfig: object): object => ({ ReaderConfig });

describe('the ItemReader of a distributed Map', () => {
  it('reads a JSON array', async () => {
    await put('items.json', '[{"a":1},{"a":2}]');
    expect(await run(mapOver({}), { key: 'items.json' })).toMatchObject({
      status: 'SUCCEEDED',
      output: [{ a: 1 }, { a: 2 }],
    });
  });

  it('reads JSON lines up to MaxItems', async () => {
    await put('items.jsonl', '{"a":1}\n\n{"a":2}\n{"a":3}\n');
    expect(await run(mapOver(config({ InputType: 'JSONL', MaxItems: 2 })), { key: 'items.jsonl' })).toMatchObject({
      output: [{ a: 1 }, { a: 2 }],
    });
  });

  it('reads CSV with a header row or given headers', async () => {
    await put('items.csv', '\ufeffname,amount\n"李,四",5\n王五,\n');
    expect(
      await run(mapOver(config({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' })), { key: 'items.csv' }),
    ).toMatchObject({
      output: [
        { name: '李,四', amount: '5' },
        { name: '王五', amount: '' },
      ],
    });
  });

  it('reads CSV with given headers and another delimiter', async () => {
    await put('plain.csv', '1|2\n3|4\n');
    const given = config({
      InputType: 'CSV',
      CSVHeaderLocation: 'GIVEN',
      CSVHeaders: ['x', 'y'],
      CSVDelimiter: 'PIPE',
    });
    expect(await run(mapOver(given), { key: 'plain.csv' })).toMatchObject({
      output: [
        { x: '1', y: '2' },
        { x: '3', y: '4' },
      ],
    });
  });

  it('lists objects', async () => {
    await put('list/a', '1');
    await put('list/b', '22');
    const listing = { Resource: 'arn:aws:states:::s3:listObjectsV2', Arguments: { Bucket: 'data', Prefix: 'list/' } };
    const states = { A: pass({ Output: { k: '{% $states.input.Key %}', s: '{% $states.input.Size %}' }, End: true }) };
    expect(await run(mapOver(listing, {}, states))).toMatchObject({
      output: [
        { k: 'list/a', s: 1 },
        { k: 'list/b', s: 2 },
      ],
    });
  });

  it('reads the files of an inventory manifest', async () => {
    await put('inventory/1.csv', '"data","a"\n"data","b"\n');
    await put(
      'inventory/manifest.json',
      JSON.stringify({ fileSchema: 'Bucket, Key', files: [{ key: 'inventory/1.csv' }] }),
    );
    const states = { A: pass({ Output: '{% $states.input.Key %}', End: true }) };
    expect(
      await run(mapOver(config({ InputType: 'MANIFEST' }), {}, states), { key: 'inventory/manifest.json' }),
    ).toMatchObject({ output: ['a', 'b'] });
  });

  it('fails by AWS texts', async () => {
    await put('object.json', '{"a":1}');
    expect(await run(mapOver({}), { key: 'object.json' })).toMatchObject({
      error: 'States.ItemReaderFailed',
      cause: 'Attempting to map over non-iterable node.',
    });
  });

  it('refuses duplicate headers', async () => {
    await put('twice.csv', 'a,a\n1,2\n');
    expect(
      await run(mapOver(config({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' })), { key: 'twice.csv' }),
    ).toMatchObject({ error: 'States.ItemReaderFailed', cause: 'CSV headers cannot contain duplicates.' });
  });

  it('fails on an object that is not there', async () => {
    expect(await run(mapOver({}), { key: 'absent' })).toMatchObject({ error: 'States.ItemReaderFailed' });
  });

  it('refuses MaxItems of zero', async () => {
    const none = config({ MaxItems: '{% 0 %}' });
    expect(await run(mapOver(none), { key: 'items.json' })).toMatchObject({
      error: 'States.ItemReaderFailed',
      cause: 'field MaxItems must be positive',
    });
  });
});

describe('the ResultWriter of a distributed Map', () => {
  const writer = (rest: object = {}): object => ({
    ResultWriter: {
      Resource: 'arn:aws:states:::s3:putObject',
      Arguments: { Bucket: 'data', Prefix: 'results' },
      ...rest,
    },
  });
  const states = {
    C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'F' }], Default: 'A' },
    F: { Type: 'Fail', Error: 'Even', Cause: 'two' },
    A: pass({ Output: [1], End: true }),
  };

  it('writes manifest, successes and failures as AWS lays them out', async () => {
    await put('numbers.json', '[1,2,3]');
    const ended = await run(mapOver({}, { ...writer(), ToleratedFailureCount: 1 }, states), { key: 'numbers.json' });
    expect(ended.status).toBe('SUCCEEDED');
    const { MapRunArn, ResultWriterDetails } = ended.output as {
      MapRunArn: string;
      ResultWriterDetails: { Bucket: string; Key: string };
    };
    expect(ResultWriterDetails).toEqual({ Bucket: 'data', Key: `results/${MapRunArn.split(':').pop()}/manifest.json` });
    const manifest = (await get(ResultWriterDetails.Key)) as {
      ResultFiles: Record<string, { Key: string; Size: number }[]>;
    };
    expect(manifest).toMatchObject({ DestinationBucket: 'data', MapRunArn, ResultFiles: { PENDING: [] } });
    const succeeded = (await get(manifest.ResultFiles.SUCCEEDED?.[0]?.Key ?? '')) as Record<string, unknown>[];
    expect(succeeded).toHaveLength(2);
    expect(succeeded[0]).toMatchObject({
      Input: '1',
      Output: '[1]',
      Status: 'SUCCEEDED',
      ExecutionArn: expect.stringContaining(':execution:m/'),
    });
    const failed = (await get(manifest.ResultFiles.FAILED?.[0]?.Key ?? '')) as Record<string, unknown>[];
    expect(failed).toMatchObject([{ Input: '2', Error: 'Even', Cause: 'two', Status: 'FAILED' }]);
  });

  it('writes only the outputs when COMPACT', async () => {
    await put('ones.json', '[1,3]');
    const ended = await run(mapOver({}, writer({ WriterConfig: { Transformation: 'COMPACT' } }), states), {
      key: 'ones.json',
    });
    const { ResultWriterDetails } = ended.output as { ResultWriterDetails: { Key: string } };
    expect(await get(ResultWriterDetails.Key.replace('manifest.json', 'SUCCEEDED_0.json'))).toEqual([[1], [1]]);
  });

  it('fails as States.ResultWriterFailed', async () => {
    await put('ones.json', '[1]');
    const absent = writer({ Arguments: { Bucket: 'absent', Prefix: 'x' } });
    expect(await run(mapOver({}, absent), { key: 'ones.json' })).toMatchObject({
      status: 'FAILED',
      error: 'States.ResultWriterFailed',
    });
  });
});

describe('calls of services', () => {
  it('put and get an object', async () => {
    const arn = 'arn:aws:states:::aws-sdk:s3:';
    const states = {
      Put: {
        Type: 'Task',
        Resource: `${arn}putObject`,
        Arguments: { Bucket: 'data', Key: 'k', Body: { a: 1 } },
        Next: 'Get',
      },
      Get: {
        Type: 'Task',
        Resource: `${arn}getObject`,
        Arguments: { Bucket: 'data', Key: 'k' },
        Output: '{% $parse($states.result.Body) %}',
        End: true,
      },
    };
    expect(await run(states)).toMatchObject({ status: 'SUCCEEDED', output: { a: 1 } });
  });

  it('name an error of S3', async () => {
    const states = {
      Get: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:s3:getObject',
        Arguments: { Bucket: 'data', Key: 'absent' },
        End: true,
      },
    };
    expect(await run(states)).toMatchObject({ error: 'S3.NoSuchKeyException' });
  });

  it('send a message, and another that carries a task token', async () => {
    const send = 'arn:aws:states:::sqs:sendMessage';
    const states = {
      Tell: { Type: 'Task', Resource: send, Arguments: { QueueUrl: queueUrl, MessageBody: { told: 1 } }, Next: 'Ask' },
      Ask: {
        Type: 'Task',
        Resource: `${send}.waitForTaskToken`,
        Arguments: { QueueUrl: queueUrl, MessageBody: { token: '{% $states.context.Task.Token %}' } },
        End: true,
      },
    };
    const { executionArn, status } = await run(states);
    expect(status).toBe('RUNNING');
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
    );
    const bodies = Messages.map(({ Body }) => JSON.parse(Body ?? '') as { told?: number; token?: string });
    expect(bodies.find(({ told }) => told)).toEqual({ told: 1 });
    await call('SendTaskSuccess', { taskToken: bodies.find(({ token }) => token)?.token, output: '"answered"' });
    await engine.settle();
    expect(await call('DescribeExecution', { executionArn })).toMatchObject({
      status: 'SUCCEEDED',
      output: '"answered"',
    });
    expect(callLog.counts()).toContainEqual(
      expect.objectContaining({ accessKeyId: 'LOCALMachine', action: 'sqs:SendMessage' }),
    );
  });

  it('write, change, read and delete an item; a failed condition has its name', async () => {
    const TableName = 'cases';
    const Key = { PK: { S: 'case-1' } };
    const item = (action: string, args: object, rest: object): object => ({
      Type: 'Task',
      Resource: `arn:aws:states:::dynamodb:${action}`,
      Arguments: { TableName, ...args },
      ...rest,
    });
    const states = {
      Put: item(
        'putItem',
        { Item: { ...Key, n: { N: '1' } }, ConditionExpression: 'attribute_not_exists(PK)' },
        { Next: 'Update' },
      ),
      Update: item(
        'updateItem',
        { Key, UpdateExpression: 'SET n = n + :one', ExpressionAttributeValues: { ':one': { N: '1' } } },
        { Next: 'Get' },
      ),
      Get: item('getItem', { Key }, { Assign: { n: '{% $states.result.Item.n.N %}' }, Next: 'Again' }),
      Again: item(
        'putItem',
        { Item: Key, ConditionExpression: 'attribute_not_exists(PK)' },
        { Catch: [{ ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'], Next: 'Delete' }], End: true },
      ),
      Delete: item('deleteItem', { Key }, { Output: '{% $n %}', End: true }),
    };
    expect(await run(states)).toMatchObject({ status: 'SUCCEEDED', output: '2' });
  });
});
