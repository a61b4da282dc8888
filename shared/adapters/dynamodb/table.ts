import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, by name, and the client that speaks to it. */
export interface Table {
  name: string;
  client: DynamoDBDocumentClient;
}

export function openTable(name: string, client: DynamoDBClient = new DynamoDBClient({})): Table {
  // It builds a log line of every answer, for a logger that nobody sets: a tenth of a call's time.
  client.middlewareStack.remove('loggerMiddleware');
  const translate = { marshallOptions: { removeUndefinedValues: true } };
  return { name, client: DynamoDBDocumentClient.from(client, translate) };
}
