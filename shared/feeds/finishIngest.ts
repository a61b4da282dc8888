import { type Command, done } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace } from '../records/write.ts';
import { type BatchRejection, type FeedBatch, feedBatches } from './feedBatch.ts';
import type { FeedId } from './feedDefinitions.ts';
import { markReady } from './markReady.ts';
import { readyBatches } from './readyBatch.ts';

export type Ingested =
  | { ok: false; rejection: BatchRejection }
  | ({ ok: true } & Required<
      Pick<FeedBatch, 'counts' | 'quarantine' | 'unknownColumns' | 'partitions' | 'keyVersion'>
    >);

/** Ends the ingestion of a batch: ready for comparison, or rejected as a whole. A batch that has ended stays as it is. */
export const finishIngest: Command<{ feed: FeedId; batchId: string; ingested: Ingested }, { status: string }> = {
  name: 'finish-ingest',
  async decide(reader, { feed, batchId, ingested }, context) {
    const batch = await reader.get(feedBatches, { feed, id: batchId });
    if (batch.status !== 'ingesting') return done({ status: batch.status }, [], []);
    const { followUp: _, ...passed } = batch;
    const finished = { ...passed, finishedAt: context.now };
    if (!ingested.ok) {
      const rejected = { ...finished, status: 'rejected' as const, rejection: ingested.rejection };
      return done({ status: 'rejected' }, [replace(feedBatches, rejected)], []);
    }
    const { ok: __, ...facts } = ingested;
    const checked = { ...finished, ...facts };
    const question = await questionAbout(reader, batch, ingested.counts?.rows ?? 0);
    if (question) {
      const questioned = { ...checked, status: 'questioned' as const, question };
      return done({ status: 'questioned' }, [replace(feedBatches, questioned)], []);
    }
    const ready = { ...checked, status: 'ready' as const };
    return done({ status: 'ready' }, [replace(feedBatches, ready), ...(await markReady(reader, ready))], []);
  },
};

/** Below so many rows a delivery halves or doubles by chance. */
const fewRows = 100;

async function questionAbout(reader: Reader, { feed, organ, kind }: FeedBatch, rows: number) {
  const before = kind ? undefined : await reader.find(readyBatches, { feed, organ });
  if (before?.rows === undefined || Math.max(before.rows, rows) < fewRows) return undefined;
  const asUsual = rows * 2 > before.rows && rows * 2 < before.rows * 3;
  return asUsual ? undefined : { rowsBefore: before.rows, batchBefore: before.batchId };
}
