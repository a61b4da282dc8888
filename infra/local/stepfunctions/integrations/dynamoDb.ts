import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Call, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from './sdkMetadata.ts';

/** Items and keys are in DynamoDB's own JSON (`{"S": "text"}`), in and out. */
export async function callDynamoDb(client: DynamoDBClient, call: Call): Promise<Outcome> {
  const { $metadata, ...answer } = await send(client, call);
  const metadata = call.sdk ? {} : sdkMetadata(200, $metadata.requestId);
  return { output: JSON.stringify({ ...answer, ...metadata }) };
}

function send(client: DynamoDBClient, { action, arguments: args }: Call) {
  switch (action) {
    case 'getItem':
      return client.send(new GetItemCommand(args as never));
    case 'putItem':
      return client.send(new PutItemCommand(args as never));
    case 'updateItem':
      return client.send(new UpdateItemCommand(args as never));
    case 'deleteItem':
      return client.send(new DeleteItemCommand(args as never));
    case 'query':
      return client.send(new QueryCommand(args as never));
    default:
      return client.send(new TransactWriteItemsCommand(args as never));
  }
}
