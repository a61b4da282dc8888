import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { groupsOf } from '../groupsOf.ts';

const batch = 10;

/** Sends messages as JSON, ten at a time. @throws when the queue refuses any of them */
export async function sendAll(sqs: SQSClient, queueUrl: string, messages: readonly unknown[]): Promise<void> {
  for (const some of groupsOf(messages, batch)) {
    const Entries = some.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length > 0) throw new Error(`${queueUrl} refused ${Failed.length} messages: ${Failed[0]?.Code}`);
  }
}
