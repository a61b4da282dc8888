import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import type { FeedBatch } from './feedBatch.ts';
import { readyBatches } from './readyBatch.ts';

/**
 * A batch of a later month takes the place of an earlier one; within a month the later delivery counts. A correction is
 * set beside the delivery of its month, for as long as that counts.
 */
export async function markReady(reader: Reader, batch: FeedBatch): Promise<Write[]> {
  const { feed, organ, id, period, asOf, kind, counts } = batch;
  const known = await reader.find(readyBatches, { feed, organ });
  if (kind === 'correction') {
    if (known?.period !== period || known.corrections?.includes(id)) return [];
    return [replace(readyBatches, { ...known, corrections: [...(known.corrections ?? []), id] })];
  }
  const newest = { feed, organ, batchId: id, period, asOf, ...(counts && { rows: counts.good }) };
  if (!known) return [create(readyBatches, newest)];
  if (known.period > period || (known.period === period && known.batchId > id)) return [];
  return [replace(readyBatches, { ...newest, version: known.version })];
}
