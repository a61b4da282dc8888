import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../../tests/support/dynamodb.ts';

const { client, endpoint, tableName: TableName, faults, callLog } = await withDynamoDb();
const key = (id: string) => ({ PK: { S: id }, SK: { S: 'state' } });
const put = (id: string) => new PutItemCommand({ TableName, Item: key(id) });
const get = async (id: string) => (await client.send(new GetItemCommand({ TableName, Key: key(id) }))).Item;
const transaction = (id: string) =>
  new TransactWriteItemsCommand({
    TransactItems: [
      { Put: { TableName, Item: key(id) } },
      {
        Update: {
          TableName,
          Key: key(`${id}-2`),
          UpdateExpression: 'SET v = :v',
          ExpressionAttributeValues: { ':v': { N: '1' } },
        },
      },
      { Delete: { TableName, Key: key(`${id}-3`) } },
      { ConditionCheck: { TableName, Key: key(`${id}-4`), ConditionExpression: 'attribute_not_exists(PK)' } },
    ],
  });

/** Of this table alone, and not that it was made: the proxy tells of a call a moment after its answer. */
const callsOnRecords = () =>
  callLog
    .counts()
    .filter(({ action, resource }) => resource.startsWith(`table/${TableName}`) && action !== 'dynamodb:CreateTable');

describe('the log of calls', () => {
  beforeEach(() => callLog.clear());

  it('names the permission of each item of a transaction', async () => {
    await client.send(transaction('log'));
    const resource = `table/${TableName}`;
    await expect.poll(callsOnRecords).toEqual(
      ['ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'].map((name) => ({
        accessKeyId: 'LOCALTest',
        action: `dynamodb:${name}`,
        resource,
        count: 1,
      })),
    );
  });

  it('names the index that a query reads', async () => {
    await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'GSI1',
        KeyConditionExpression: 'GSI1PK = :k',
        ExpressionAttributeValues: { ':k': { S: 'k' } },
      }),
    );
    await expect
      .poll(callsOnRecords)
      .toMatchObject([{ action: 'dynamodb:Query', resource: `table/${TableName}/index/GSI1` }]);
  });
});

describe('the stream', () => {
  it('is read through the same endpoint, and its calls are logged', async () => {
    callLog.clear();
    await client.send(put('streamed'));
    const credentials = { accessKeyId: 'LOCALRelay', secretAccessKey: 'x' };
    const streams = new DynamoDBStreamsClient({ endpoint, region: 'us-east-1', credentials });
    const { Streams } = await streams.send(new ListStreamsCommand({ TableName }));
    const StreamArn = Streams?.[0]?.StreamArn as string;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId as string;
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records?.map(({ dynamodb }) => dynamodb?.NewImage?.PK?.S)).toContain('streamed');
    const label = StreamArn.split('/stream/')[1];
    await expect
      .poll(() => callLog.counts())
      .toContainEqual({
        accessKeyId: 'LOCALRelay',
        action: 'dynamodb:GetRecords',
        resource: `table/${TableName}/stream/${label}`,
        count: 1,
      });
    streams.destroy();
  });
});

describe('faults', () => {
  const once = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'LOCALTest', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  afterEach(() => faults.clear());
  afterAll(() => once.destroy());

  it('are off until set', async () => {
    await expect(client.send(transaction('calm'))).resolves.toBeDefined();
    expect(faults.injected()).toEqual({ transactionConflict: 0, throttling: 0, lostAnswer: 0 });
  });

  it('refuse a transaction for a conflict with one reason per item, and write nothing', async () => {
    faults.set({ transactionConflict: 1 });
    const error = await client.send(transaction('conflict')).catch((caught) => caught);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error.CancellationReasons.map(({ Code }: { Code: string }) => Code)).toEqual([
      'TransactionConflict',
      'None',
      'None',
      'None',
    ]);
    faults.clear();
    expect(await get('conflict')).toBeUndefined();
  });

  it('throttle by the same seed at the same requests', async () => {
    const outcomes = async () => {
      faults.set({ throttling: 0.4, seed: 7 });
      const names: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        names.push(
          await once.send(put('throttled')).then(
            () => 'done',
            ({ name }) => name,
          ),
        );
      }
      return names;
    };
    const first = await outcomes();
    expect(new Set(first)).toEqual(new Set(['done', 'ThrottlingException']));
    expect(await outcomes()).toEqual(first);
  });

  it('hand back a part of a batch as unprocessed', async () => {
    faults.set({ throttling: 1 });
    const writes = ['b1', 'b2', 'b3'].map((id) => ({ PutRequest: { Item: key(id) } }));
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: writes } }),
    );
    expect(UnprocessedItems).toEqual({ [TableName]: [writes[2]] });
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [TableName]: { Keys: [key('b1'), key('b2')], ConsistentRead: true } },
      }),
    );
    expect(Responses?.[TableName]).toEqual([key('b1')]);
    expect(UnprocessedKeys).toEqual({ [TableName]: { Keys: [key('b2')], ConsistentRead: true } });
  });

  it('lose the answer of a write that was done, so that a blind repeat meets its own item', async () => {
    const create = new PutItemCommand({
      TableName,
      Item: key('lost'),
      ConditionExpression: 'attribute_not_exists(PK)',
    });
    faults.set({ lostAnswer: 1 });
    await expect(once.send(create)).rejects.toMatchObject({ name: 'InternalServerError' });
    faults.clear();
    await expect(once.send(create)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    expect(await get('lost')).toEqual(key('lost'));
  });
});
