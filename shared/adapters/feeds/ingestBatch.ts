import { join } from 'node:path';
import { system } from '../../commands/actor.ts';
import { divisionPrefix } from '../../feeds/divisionPrefix.ts';
import {
  type BatchRejection,
  beginIngest,
  definitionOf,
  type FeedBatch,
  type FeedId,
  feedBatches,
  findHeader,
  finishIngest,
  type Ingested,
  quarantineKey,
  rowsKey,
  uploadKey,
} from '../../feeds/index.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { DuckDbFailure } from '../duckdb/openDuckDb.ts';
import { withDuckDb } from '../duckdb/withDuckDb.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import type { Table } from '../dynamodb/table.ts';
import { newId } from '../ids.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { now } from '../now.ts';
import type { Objects } from '../s3/openObjects.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import { checkingRows, ingestFile } from './ingestFile.ts';
import { stageFile } from './stageFile.ts';

export interface IngestDependencies {
  table: Table;
  objects: Objects;
  identityHash: Pick<IdentityHash, 'currentKey'>;
  synthetic: 'allowed' | 'refused';
}

const rowsPerPart = 50_000;

/** Takes a committed batch in. Asked again for one that has ended, it does nothing; cut short, it begins anew. */
export async function ingestBatch(from: IngestDependencies, feed: FeedId, batchId: string): Promise<void> {
  const { table } = from;
  const context = () => ({ now: now(), by: system('feeds'), newId });
  const batch = await createReader(table).get(feedBatches, { feed, id: batchId });
  if (batch.status !== 'committed' && batch.status !== 'ingesting') return;
  answerOf(await runCommand(table, beginIngest, { feed, batchId }, `begin-ingest:${batchId}`, context()));
  const ingested = await inTemporaryDirectory((directory) => ingest(from, batch, directory));
  const finish = { feed, batchId, ingested };
  answerOf(await runCommand(table, finishIngest, finish, `finish-ingest:${batchId}`, context(), { feed, batchId }));
}

async function ingest(from: IngestDependencies, batch: FeedBatch, directory: string): Promise<Ingested> {
  const { objects, identityHash, synthetic } = from;
  const definition = definitionOf(batch.feed);
  const upload = await objects.read(uploadKey(batch));
  if (!upload) return rejected({ reason: 'upload-missing' });
  const file = await stageFile(upload, join(directory, 'upload.csv'));
  if (file.sha256 !== batch.declared?.sha256) return rejected({ reason: 'checksum-mismatch' });
  const header = findHeader(definition, file.head);
  if (!header.ok) return rejected({ reason: header.reason, column: header.column });
  const key = await identityHash.currentKey();
  const policy = { today: shanghaiDateOf(now()), synthetic, divisionPrefix: divisionPrefix(batch.division) };
  const done = await withDuckDb(directory, (duck) =>
    ingestFile(duck, directory, definition, file, {
      ...policy,
      ...header,
      headerLine: header.line,
      key: key.key,
      rowsPerPart,
    }),
  ).catch(unreadable);
  if (!done) return rejected({ reason: 'unreadable-file' });
  if (done.rows !== batch.declared.rows) return rejected({ reason: 'row-count-mismatch' });
  for (const part of done.parts) {
    await objects.writeFile(rowsKey(batch, part), part.path, 'application/vnd.apache.parquet');
  }
  if (done.quarantinePath)
    await objects.writeFile(quarantineKey(batch), done.quarantinePath, 'text/csv; charset=utf-8');
  return {
    ok: true,
    counts: { rows: done.rows, good: done.good, quarantined: done.rows - done.good },
    quarantine: done.quarantine,
    unknownColumns: header.unknown,
    partitions: done.parts.length,
    keyVersion: key.version,
  };
}

function unreadable(error: unknown): undefined {
  if (error instanceof DuckDbFailure && error.statement === checkingRows) return undefined;
  throw error;
}

const rejected = (rejection: BatchRejection): Ingested => ({ ok: false, rejection });
