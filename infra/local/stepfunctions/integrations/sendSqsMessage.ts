import { SendMessageCommand, type SendMessageCommandInput, type SQSClient } from '@aws-sdk/client-sqs';
import type { Call, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from './sdkMetadata.ts';

/** `sqs:sendMessage`: a MessageBody that is not text is sent as JSON. */
export async function sendSqsMessage(client: SQSClient, call: Call): Promise<Outcome> {
  const args = call.arguments as SendMessageCommandInput & { MessageBody: unknown };
  const body = typeof args.MessageBody === 'string' ? args.MessageBody : JSON.stringify(args.MessageBody);
  const { $metadata, ...answer } = await client.send(new SendMessageCommand({ ...args, MessageBody: body }));
  return { output: JSON.stringify({ ...answer, ...sdkMetadata(200, $metadata.requestId) }) };
}
