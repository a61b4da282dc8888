import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { withDynamoDb } from './dynamodb.ts';

const { client, tableName, createTable } = await withDynamoDb();

describe("the test file's table", () => {
  it('answers a query on its second index', async () => {
    const item = { PK: { S: 'a' }, SK: { S: 'b' }, GSI2PK: { S: 'pending' }, GSI2SK: { S: '2026-01-01' } };
    await client.send(new PutItemCommand({ TableName: tableName, Item: item }));
    const { Items } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: 'GSI2',
        KeyConditionExpression: 'GSI2PK = :state',
        ExpressionAttributeValues: { ':state': { S: 'pending' } },
      }),
    );
    expect(Items).toEqual([item]);
  });

  it('is one emulator per file, with more tables on demand', async () => {
    expect((await withDynamoDb()).client).toBe(client);
    expect(await createTable()).not.toBe(tableName);
  });
});
