import { writeFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { StepInput, takeStep } from '../../../shared/adapters/comparison/takeStep.ts';
import { openTable } from '../../../shared/adapters/dynamodb/table.ts';
import { ingestBatch } from '../../../shared/adapters/feeds/ingestBatch.ts';
import { createBulkClient } from '../../../shared/adapters/s3/createBulkClient.ts';
import { openObjects } from '../../../shared/adapters/s3/openObjects.ts';
import type { FeedId } from '../../../shared/feeds/index.ts';
import { createParameterBook, parameterBook } from '../../../shared/policy/index.ts';

/** One environment of a function: takes orders one after another, as Lambda gives them, and says what each has cost. */
export type Order =
  | { kind: 'ingest'; feed: FeedId; batchId: string }
  | { kind: 'step'; input: StepInput }
  | { kind: 'recorded'; path: string };

export interface Done {
  answer: unknown;
  /** seconds */
  wall: number;
  cpu: number;
  /** bytes, of this process since it began */
  peak: number;
  error?: string;
}

const { DYNAMODB, S3, KEY, RECORD, SAMPLE } = process.env;
const region = 'us-east-1';
const credentials = { accessKeyId: 'LOCALBench', secretAccessKey: 'local' };
const table = openTable('doudi', new DynamoDBClient({ endpoint: DYNAMODB ?? '', region, credentials }));
const objects = openObjects(
  'doudi-data',
  createBulkClient({ endpoint: S3 ?? '', region, credentials, forcePathStyle: true }),
);
const key = Buffer.from(KEY ?? '', 'base64');
const identityHash = {
  currentKey: async () => ({ version: 'v1', key }),
  of: () => Promise.reject(new Error('Nobody is matched by name here.')),
};
/** The engine alone draws no blind sample: what is measured against it draws none either, unless it is told to. */
const book = SAMPLE
  ? parameterBook
  : createParameterBook(parameterBook.parameters.filter(({ key: name }) => name !== 'comparison.sample'));
const bookFor = async () => book;

/** Transactions as they were written, up to `RECORD` of them: the bare run writes the same items again. */
const recorded: unknown[] = [];
if (RECORD) {
  const send = table.client.send.bind(table.client);
  table.client.send = ((command: Parameters<typeof send>[0]) => {
    if (command instanceof TransactWriteCommand && recorded.length < Number(RECORD))
      recorded.push(command.input.TransactItems);
    return send(command);
  }) as typeof table.client.send;
}

async function carryOut(order: Order): Promise<unknown> {
  if (order.kind === 'ingest')
    return ingestBatch({ table, objects, identityHash, synthetic: 'allowed', bookFor }, order.feed, order.batchId);
  if (order.kind === 'recorded') return writeFileSync(order.path, JSON.stringify(recorded));
  return takeStep({ table, objects, bookFor }, StepInput.parse(order.input));
}

// Whoever asked is gone: nobody else will.
process.on('disconnect', () => process.exit());
process.on('message', async (order: Order) => {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const told = await carryOut(order).then(
    (answer) => ({ answer }),
    (error) => ({ answer: null, error: String(error?.stack ?? error) }),
  );
  const used = process.cpuUsage(cpu);
  const done: Done = {
    ...told,
    wall: (performance.now() - started) / 1000,
    cpu: (used.user + used.system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.(done);
});
