import { type Command, done } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { type BatchRejection, type FeedBatch, feedBatches } from './feedBatch.ts';
import type { FeedId } from './feedDefinitions.ts';
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
    const ready = { ...finished, ...facts, status: 'ready' as const };
    return done({ status: 'ready' }, [replace(feedBatches, ready), ...(await markNewest(reader, batch))], []);
  },
};

/** A batch of a later month takes the place of an earlier one; within a month the later delivery counts. */
async function markNewest(reader: Reader, { feed, organ, id, period, asOf }: FeedBatch): Promise<Write[]> {
  const newest = { feed, organ, batchId: id, period, asOf };
  const known = await reader.find(readyBatches, { feed, organ });
  if (!known) return [create(readyBatches, newest)];
  if (known.period > period || (known.period === period && known.batchId > id)) return [];
  return [replace(readyBatches, { ...known, ...newest })];
}
