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
  finishIngest,
  type Ingested,
  largestFile,
  proposeMatches,
  quarantineKey,
  rowsKey,
  unidentifiedKey,
  uploadKey,
} from '../../feeds/index.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
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
import { numberFor } from '../parameters/numberFor.ts';
import type { Objects } from '../s3/openObjects.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import { findMatches } from './findMatches.ts';
import { checkingRows, ingestFile } from './ingestFile.ts';
import { ingestMatched } from './ingestMatched.ts';
import { readingKeys, readKeys } from './readKeys.ts';
import { receiveFile } from './receiveFile.ts';
import { stageFile } from './stageFile.ts';
import type { UnidentifiedRow } from './unidentified.ts';

export interface IngestDependencies {
  table: Table;
  objects: Objects;
  identityHash: Pick<IdentityHash, 'currentKey' | 'of'>;
  synthetic: 'allowed' | 'refused';
  bookFor: BookFor;
}

const rowsPerPart = 50_000;
/** Well below what one transaction holds. */
const proposalsAtOnce = 25;

/** Takes a committed batch in. Asked again for one that has ended, it does nothing; cut short, it begins anew. */
export async function ingestBatch(from: IngestDependencies, feed: FeedId, batchId: string): Promise<void> {
  const { table, objects } = from;
  const context = () => ({ now: now(), by: system('feeds'), newId });
  const batch = await createReader(table).get(feedBatches, { feed, id: batchId });
  if (batch.status !== 'committed' && batch.status !== 'ingesting') return;
  // Rows that humans match are committed again and again, each time with more of them.
  const round = `${batchId}:${batch.committedAt}`;
  answerOf(await runCommand(table, beginIngest, { feed, batchId }, `begin-ingest:${round}`, context()));
  const { matchedFrom } = batch;
  const reader = createReader(table);
  const ingested = await inTemporaryDirectory((directory) =>
    matchedFrom
      ? ingestMatched({ reader, objects }, { ...batch, matchedFrom }, directory)
      : ingest(from, batch, directory),
  );
  const finish = { feed, batchId, ingested };
  answerOf(await runCommand(table, finishIngest, finish, `finish-ingest:${round}`, context(), { feed, batchId }));
}

/** Lays before humans whom the rows without a usable ID number may be about. */
async function propose(
  { table, identityHash }: IngestDependencies,
  batch: FeedBatch,
  rows: readonly UnidentifiedRow[],
) {
  const { feed, id: batchId } = batch;
  const matches = await findMatches(createReader(table), identityHash, rows);
  for (let at = 0; at < matches.length; at += proposalsAtOnce) {
    const some = { feed, batchId, matches: matches.slice(at, at + proposalsAtOnce) };
    const context = { now: now(), by: system('feeds'), newId };
    answerOf(await runCommand(table, proposeMatches, some, `propose-matches:${batchId}:${at}`, context));
  }
  return { looked: rows.length, proposed: matches.length };
}

async function matchesByName({ bookFor }: IngestDependencies, { division }: FeedBatch): Promise<boolean> {
  const knownAt = now();
  const at = { division, date: shanghaiDateOf(knownAt), knownAt };
  return (await numberFor(bookFor, 'feeds.match-by-name', at)) > 0;
}

async function ingest(from: IngestDependencies, batch: FeedBatch, directory: string): Promise<Ingested> {
  const { objects, identityHash, synthetic } = from;
  const definition = definitionOf(batch.feed);
  const upload = await objects.read(uploadKey(batch));
  if (!upload) return rejected({ reason: 'upload-missing' });
  const received = await receiveFile(upload, join(directory, 'upload'));
  if (received.sha256 !== batch.declared?.sha256) return rejected({ reason: 'checksum-mismatch' });
  if (received.bytes > largestFile) return rejected({ reason: 'file-too-large' });
  const { rows } = batch.declared;
  if (rows === undefined && received.kind === 'text') return rejected({ reason: 'row-count-missing' });
  const staged = await stageFile(received, definition);
  if (!staged.ok) return rejected(staged.rejection);
  const { file, sheet } = staged;
  const key = await identityHash.currentKey();
  const byName = await matchesByName(from, batch);
  const policy = { byName, today: shanghaiDateOf(now()), synthetic, divisionPrefix: divisionPrefix(batch.division) };
  const done = await withDuckDb(directory, async (duck) => {
    const header = staged.header ?? (await readKeys(duck, definition, file));
    if (!header.ok) return rejected({ reason: header.reason, column: header.column });
    const options = {
      ...policy,
      ...header,
      headerLine: header.line,
      replaced: file.replaced,
      key: key.key,
      rowsPerPart,
    };
    return { ok: true as const, header, ...(await ingestFile(duck, directory, definition, file, options)) };
  }).catch(unreadable);
  if (!done.ok) return done;
  if (rows !== undefined && done.rows !== rows) return rejected({ reason: 'row-count-mismatch' });
  for (const part of done.parts) {
    await objects.writeFile(rowsKey(batch, part), part.path, 'application/vnd.apache.parquet');
  }
  const { unidentified } = done;
  if (unidentified)
    await objects.writeFile(unidentifiedKey(batch), unidentified.path, 'application/vnd.apache.parquet');
  const matching = unidentified && (await propose(from, batch, unidentified.rows));
  if (done.quarantinePath)
    await objects.writeFile(quarantineKey(batch), done.quarantinePath, 'text/csv; charset=utf-8');
  return {
    ok: true,
    counts: { rows: done.rows, good: done.good, quarantined: done.rows - done.good },
    quarantine: done.quarantine,
    unknownColumns: done.header.unknown,
    ...(sheet !== undefined && { sheet }),
    ...(matching && { matching }),
    partitions: done.parts.length,
    keyVersion: key.version,
  };
}

function unreadable(error: unknown): Ingested & { ok: false } {
  if (error instanceof DuckDbFailure && (error.statement === checkingRows || error.statement === readingKeys))
    return rejected({ reason: 'unreadable-file' });
  throw error;
}

const rejected = (rejection: BatchRejection): Ingested & { ok: false } => ({ ok: false, rejection });
