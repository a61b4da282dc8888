import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { LocalFunction } from '../lambda/LocalFunction.ts';
import type { QueueMappingBlueprint } from '../resources/Blueprint.ts';
import type { EventSource } from './EventSource.ts';
import { failedItems } from './failedItems.ts';

interface QueueSourceOptions {
  mapping: QueueMappingBlueprint;
  queueUrl: string;
  region: string;
  /** Signs as the function: Lambda polls in its name. */
  sqs: SQSClient;
  /** Signs as the local cloud itself, for what Lambda does not do. */
  operator: SQSClient;
  fn: Pick<LocalFunction, 'invoke' | 'blueprint'>;
}

/** Seconds that a receive waits for a message. */
const longPoll = 20;

/** Seconds until a failed message is seen again: by the queue's own timeout a developer would wait for minutes. */
// Not 0: fauxqs loses the count of receives when a message on disk becomes visible at once, and answers with an error.
const retryDelay = (receiveCount: number): number => Math.min(Math.max(1, 2 ** (receiveCount - 1) - 1), 30);

/** Polls a queue with as many pollers as the function may run at once. */
export const startQueueSource = (options: QueueSourceOptions): EventSource => {
  const { mapping, queueUrl, operator, fn } = options;
  const stop = new AbortController();
  let busy = 0;
  const poll = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const messages = await receive(options, stop.signal);
      if (messages.length === 0) continue;
      busy += 1;
      try {
        await handle(options, messages);
      } catch (error) {
        if (!stop.signal.aborted) console.error(`${mapping.logicalId}:`, error);
      } finally {
        busy -= 1;
      }
    }
  };
  const pollers = Array.from({ length: mapping.maximumConcurrency ?? fn.blueprint.concurrency }, poll);
  return {
    name: mapping.logicalId,
    gathers: false,
    async idle() {
      if (busy > 0) return false;
      const names = [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        'ApproximateNumberOfMessagesDelayed',
      ] as const;
      const { Attributes = {} } = await operator.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...names] }),
      );
      return names.every((name) => Attributes[name] === '0');
    },
    async close() {
      stop.abort();
      await Promise.all(pollers);
    },
  };
};

const receive = async (
  { mapping, queueUrl, sqs }: QueueSourceOptions,
  abortSignal: AbortSignal,
): Promise<readonly Message[]> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: mapping.batchSize,
    WaitTimeSeconds: longPoll,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  try {
    return (await sqs.send(command, { abortSignal })).Messages ?? [];
  } catch (error) {
    if (!abortSignal.aborted) {
      console.error(`${mapping.logicalId}:`, error);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return [];
  }
};

const handle = async (options: QueueSourceOptions, messages: readonly Message[]): Promise<void> => {
  const { mapping, queueUrl, sqs, operator, fn } = options;
  const records = messages.map((message) => recordOf(message, options));
  const invocation = await fn.invoke(JSON.stringify({ Records: records }));
  const failed = failedItems(
    invocation,
    records.map(({ messageId }) => messageId),
    mapping.reportsItemFailures,
  );
  const entries = records.map((record, index) => ({ record, Id: String(index), ReceiptHandle: record.receiptHandle }));
  const hasFailed = ({ record }: (typeof entries)[number]) => failed === 'all' || failed.has(record.messageId);
  const done = entries.filter((entry) => !hasFailed(entry));
  const again = entries.filter(hasFailed);
  if (done.length > 0) {
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: done.map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle })),
      }),
    );
  }
  if (again.length > 0) {
    await operator.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl: queueUrl,
        Entries: again.map(({ Id, ReceiptHandle, record }) => ({
          Id,
          ReceiptHandle,
          VisibilityTimeout: retryDelay(Number(record.attributes.ApproximateReceiveCount)),
        })),
      }),
    );
  }
};

const recordOf = (message: Message, { mapping, region }: QueueSourceOptions): SQSRecord => ({
  messageId: message.MessageId as string,
  receiptHandle: message.ReceiptHandle as string,
  body: message.Body as string,
  attributes: message.Attributes as unknown as SQSRecord['attributes'],
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, DataType }]) => [
      name,
      { stringValue: StringValue, dataType: DataType },
    ]),
  ) as SQSRecord['messageAttributes'],
  md5OfBody: message.MD5OfBody as string,
  eventSource: 'aws:sqs',
  eventSourceARN: mapping.queueArn,
  awsRegion: region,
});
