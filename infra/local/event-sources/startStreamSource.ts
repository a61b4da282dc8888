import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { LocalFunction } from '../lambda/LocalFunction.ts';
import type { StreamMappingBlueprint } from '../resources/Blueprint.ts';
import type { EventSource } from './EventSource.ts';
import { fits } from './filterRecords.ts';
import { nextWrite } from './nextWrite.ts';
import type { Checkpoints } from './openCheckpoints.ts';
import type { StreamRecord, Streams } from './openStreams.ts';
import { processBatch } from './processBatch.ts';
import { type Read, recordsAtOnce, StreamReader } from './StreamReader.ts';
import type { SharedReads } from './shareReads.ts';

interface StreamSourceOptions {
  mapping: StreamMappingBlueprint;
  region: string;
  /** Both sign as the function: Lambda reads and gives up in its name. */
  streams: Streams;
  sqs: SQSClient;
  onFailureQueueUrl?: string | undefined;
  fn: Pick<LocalFunction, 'invoke'>;
  checkpoints: Checkpoints;
  /** What the readers of all mappings have read. */
  shared: SharedReads;
  /** Counts writes to the table, in shared memory. */
  writeCount: SharedArrayBuffer;
}

/** ms until a stream is read again though nobody was seen to write. */
const restingInterval = 1000;
/** ms between two reads of a stream that is written to: what comes in meanwhile is read with it. */
const gatheringInterval = 40;
/** The same while much is written; Lambda itself reads a stream four times a second. */
const busyInterval = 150;
/** Records of one read from which on that is much. */
const many = 100;

/** Reads a table's stream in order, one batch at a time. */
export const startStreamSource = (options: StreamSourceOptions): EventSource => {
  const { mapping, streams, checkpoints, shared } = options;
  const reader = new StreamReader(streams, mapping.streamArn, shared, checkpoints.get(mapping.logicalId));
  const writes = new Int32Array(options.writeCount);
  let stopped = false;
  let busy = false;
  let wake = () => {};
  let readers: ((empty: boolean) => void)[] = [];
  let lastRead = 0;
  let interval = gatheringInterval;

  const rest = async (seen: number): Promise<void> => {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([woken, nextWrite(writes, seen, restingInterval)]);
    // The first write after a rest waits for no others, unless the mapping has a window.
    const gathering = mapping.window || lastRead + interval - performance.now();
    if (readers.length > 0 || stopped || gathering <= 0) return;
    let timer: NodeJS.Timeout | undefined;
    const gathered = new Promise<void>((resolve) => {
      // Whoever asks whether all is read ends the window.
      timer = setTimeout(resolve, gathering);
    });
    await Promise.race([woken, gathered]);
    clearTimeout(timer);
  };

  const run = async (): Promise<void> => {
    while (!stopped) {
      const asking = readers;
      readers = [];
      const seen = Atomics.load(writes, 0);
      const read = await reader.read().catch((error: unknown): Read => {
        if (!stopped) console.error(`${mapping.logicalId}:`, error);
        return { shardId: '', records: [] };
      });
      lastRead = performance.now();
      interval = read.records.length < many ? gatheringInterval : busyInterval;
      busy = read.records.length > 0;
      for (const answer of asking) answer(!busy);
      if (busy) await handle(options, read, () => stopped);
      busy = false;
      if (readers.length === 0 && read.records.length < recordsAtOnce) await rest(seen);
    }
    for (const answer of readers) answer(true);
  };
  const running = run();
  return {
    name: mapping.logicalId,
    gathers: !!mapping.window,
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
      streams.close();
      checkpoints.flush();
    },
  };
};

/** Records that no pattern of the mapping fits are done with; the others go out in batches. */
const handle = async (options: StreamSourceOptions, { shardId, records }: Read, stopped: () => boolean) => {
  const { mapping, checkpoints, fn, region } = options;
  const sequenceOf = (record: StreamRecord) => record.dynamodb?.SequenceNumber as string;
  const checkpoint = (record: StreamRecord) =>
    checkpoints.set(mapping.logicalId, { shardId, sequenceNumber: sequenceOf(record) });
  const wanted = mapping.filters
    ? records.filter((record) => mapping.filters?.some((pattern) => fits(pattern, record)))
    : records;
  const eventOf = (record: StreamRecord) => ({
    ...record,
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: mapping.streamArn,
  });
  for (let start = 0; start < wanted.length && !stopped(); start += mapping.batchSize) {
    await processBatch(wanted.slice(start, start + mapping.batchSize), {
      identify: sequenceOf,
      invoke: (batch) => fn.invoke(JSON.stringify({ Records: batch.map(eventOf) })),
      reportsItemFailures: mapping.reportsItemFailures,
      bisects: mapping.bisects,
      maximumRetries: mapping.maximumRetries,
      checkpoint,
      discard: (batch, attempts) => giveUp(options, shardId, batch.map(sequenceOf), attempts),
      pause: (attempt) => new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, 2000))),
      stopped,
    });
  }
  if (!stopped()) checkpoint(records.at(-1) as StreamRecord);
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
