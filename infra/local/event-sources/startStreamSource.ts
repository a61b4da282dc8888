import type { DynamoDBStreamsClient, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { LocalFunction } from '../lambda/LocalFunction.ts';
import type { StreamMappingBlueprint } from '../resources/Blueprint.ts';
import type { EventSource } from './EventSource.ts';
import type { Checkpoints } from './openCheckpoints.ts';
import { processBatch } from './processBatch.ts';
import { type Read, StreamReader } from './StreamReader.ts';
import { toEventRecord } from './toEventRecord.ts';

interface StreamSourceOptions {
  mapping: StreamMappingBlueprint;
  region: string;
  /** Both sign as the function: Lambda reads and gives up in its name. */
  streams: DynamoDBStreamsClient;
  sqs: SQSClient;
  onFailureQueueUrl?: string | undefined;
  fn: Pick<LocalFunction, 'invoke'>;
  checkpoints: Checkpoints;
}

/** ms between two reads of a stream that has nothing new; Lambda reads four times a second. */
const restingInterval = 250;
/** ms after a batch that was not full: what comes in meanwhile is read at once. */
const busyInterval = 40;

/** Reads a table's stream in order, one batch at a time. */
export const startStreamSource = (options: StreamSourceOptions): EventSource => {
  const { mapping, streams, checkpoints } = options;
  const reader = new StreamReader(streams, mapping.streamArn, mapping.batchSize, checkpoints.get(mapping.logicalId));
  let stopped = false;
  let busy = false;
  let wake = () => {};
  let readers: ((empty: boolean) => void)[] = [];

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    let interval = busyInterval;
    while (!stopped) {
      const asking = readers;
      readers = [];
      const read = await reader.read().catch((error: unknown): Read => {
        if (!stopped) console.error(`${mapping.logicalId}:`, error);
        return { shardId: '', records: [] };
      });
      busy = read.records.length > 0;
      for (const answer of asking) answer(!busy);
      if (busy) {
        await handle(options, read, () => stopped);
        interval = busyInterval;
        if (read.records.length < mapping.batchSize && readers.length === 0) await rest(interval);
        busy = false;
      } else if (readers.length === 0) {
        await rest(interval);
        interval = Math.min(interval * 1.5, restingInterval);
      }
    }
    for (const answer of readers) answer(true);
  };
  const running = run();
  return {
    name: mapping.logicalId,
    async idle() {
      if (busy) return false;
      const empty = new Promise<boolean>((resolve) => readers.push(resolve));
      wake();
      return empty;
    },
    async close() {
      stopped = true;
      wake();
      await running;
      checkpoints.flush();
    },
  };
};

const handle = async (options: StreamSourceOptions, { shardId, records }: Read, stopped: () => boolean) => {
  const { mapping, checkpoints, fn, region } = options;
  const sequenceOf = (record: StreamRecord) => record.dynamodb?.SequenceNumber as string;
  await processBatch(records, {
    identify: sequenceOf,
    invoke: (batch) =>
      fn.invoke(JSON.stringify({ Records: batch.map((record) => toEventRecord(record, mapping.streamArn, region)) })),
    reportsItemFailures: mapping.reportsItemFailures,
    bisects: mapping.bisects,
    maximumRetries: mapping.maximumRetries,
    checkpoint: (record) => checkpoints.set(mapping.logicalId, { shardId, sequenceNumber: sequenceOf(record) }),
    discard: (batch, attempts) => giveUp(options, shardId, batch.map(sequenceOf), attempts),
    pause: (attempt) => new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, 2000))),
    stopped,
  });
};

/** Lambda sends where the records are, not what they hold. */
const giveUp = async (
  { mapping, sqs, onFailureQueueUrl }: StreamSourceOptions,
  shardId: string,
  sequenceNumbers: readonly string[],
  attempts: number,
): Promise<void> => {
  if (!onFailureQueueUrl) return;
  const body = {
    requestContext: {
      functionArn: mapping.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: sequenceNumbers[0],
      endSequenceNumber: sequenceNumbers.at(-1),
      batchSize: sequenceNumbers.length,
      streamArn: mapping.streamArn,
    },
    timestamp: new Date().toISOString(),
    version: '1.0',
  };
  await sqs.send(new SendMessageCommand({ QueueUrl: onFailureQueueUrl, MessageBody: JSON.stringify(body) }));
};
