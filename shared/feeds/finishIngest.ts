import { type Command, done } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace } from '../records/write.ts';
import { type BatchCounts, type BatchRejection, type FeedBatch, feedBatches } from './feedBatch.ts';
import type { FeedId } from './feedDefinitions.ts';
import { markReady } from './markReady.ts';
import { readyBatches } from './readyBatch.ts';

export type Ingested =
  | { ok: false; rejection: BatchRejection }
  | ({ ok: true; counts: BatchCounts } & Pick<FeedBatch, 'sheet' | 'matching'> &
      Required<Pick<FeedBatch, 'quarantine' | 'unknownColumns' | 'partitions' | 'keyVersion'>>);

/**
 * Ends the ingestion of a batch: ready for comparison, asked about, or rejected as a whole. One without a good row never
 * takes the place of another by itself. A batch that has ended stays as it is.
 */
export const finishIngest: Command<{ feed: FeedId; batchId: string; ingested: Ingested }, { status: string }> = {
  name: 'finish-ingest',
  async decide(reader, { feed, batchId, ingested }, context) {
    const batch = await reader.get(feedBatches, { feed, id: batchId });
    if (batch.status !== 'ingesting') return done({ status: batch.status }, [], []);
    const { followUp: _, ...passed } = batch;
    const finished = { ...passed, finishedAt: context.now };
    const rejectedFor = (rejection: BatchRejection, facts: Partial<FeedBatch> = {}) =>
      done(
        { status: 'rejected' },
        [replace(feedBatches, { ...finished, ...facts, status: 'rejected', rejection })],
        [],
      );
    if (!ingested.ok) return rejectedFor(ingested.rejection);
    const { ok: _ok, ...facts } = ingested;
    const { rows, good } = ingested.counts;
    // The rows to be mended lie in its quarantine file all the same.
    if (good === 0 && (rows > 0 || batch.kind === 'correction')) return rejectedFor({ reason: 'no-good-row' }, facts);
    const checked = { ...finished, ...facts };
    const question = await questionAbout(reader, batch, ingested.counts);
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

/** That nobody stands on a list this month is for its sender to say. */
async function questionAbout(
  reader: Reader,
  { feed, organ, kind }: FeedBatch,
  { good }: BatchCounts,
): Promise<FeedBatch['question']> {
  const before = kind ? undefined : await reader.find(readyBatches, { feed, organ });
  const question = { rowsBefore: before?.rows ?? 0, ...(before && { batchBefore: before.batchId }) };
  if (good === 0) return question;
  if (before?.rows === undefined || Math.max(before.rows, good) < fewRows) return undefined;
  const asUsual = good * 2 > before.rows && good * 2 < before.rows * 3;
  return asUsual ? undefined : question;
}
