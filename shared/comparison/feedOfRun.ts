import {
  definitionOf,
  type FeedId,
  feedBatches,
  type Month,
  type ReadyBatch,
  readyBatches,
  readyBatchesOf,
} from '../feeds/index.ts';
import type { Reader } from '../records/reader.ts';
import { diffDays, type PlainDate } from '../time/index.ts';
import type { ComparedFeed } from './comparisonRun.ts';
import { type Scope, touchesScope } from './scope.ts';

/** What a run takes of a feed as it stands: the newest delivery of each organ with its corrections, or who is late. */
export async function feedOfRun(
  reader: Reader,
  feed: FeedId,
  { scope, period, date }: { scope: Scope; period: Month; date: PlainDate },
): Promise<ComparedFeed> {
  const { freshness } = definitionOf(feed);
  const newest = (await reader.list(readyBatches, readyBatchesOf(feed))).filter((batch) => {
    const division = batch.organ.split(':')[1] ?? '';
    return batch.period <= period && touchesScope(scope, division);
  });
  const age = (asOf: PlainDate) => diffDays(asOf, date);
  const fresh = newest.filter(({ asOf }) => age(asOf) <= freshness);
  const read = async (batchId: string, { organ, asOf, period: month }: ReadyBatch, correction?: number) => {
    const { partitions = 1, keyVersion = '' } = await reader.get(feedBatches, { feed, id: batchId });
    return { batchId, organ, asOf, period: month, partitions, keyVersion, ...(correction && { correction }) };
  };
  const batches = await Promise.all(
    fresh.flatMap((batch) => [
      read(batch.batchId, batch),
      ...(batch.corrections ?? []).map((id, at) => read(id, batch, at + 1)),
    ]),
  );
  const late = newest
    .filter(({ asOf }) => age(asOf) > freshness)
    .map(({ organ, asOf }) => ({ organ, asOf, days: age(asOf) - freshness }));
  return { feed, batches, late };
}
