import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type BatchStatus, feedBatches } from './feedBatch.ts';
import type { FeedId } from './feedDefinitions.ts';

/** Takes a committed batch in hand. One that is in hand already is taken again: its first ingestion did not end. */
export const beginIngest: Command<{ feed: FeedId; batchId: string }, { status: BatchStatus }> = {
  name: 'begin-ingest',
  async decide(reader, { feed, batchId }) {
    const batch = await reader.get(feedBatches, { feed, id: batchId });
    if (batch.status !== 'committed') return done({ status: batch.status }, [], []);
    return done({ status: 'ingesting' }, [replace(feedBatches, { ...batch, status: 'ingesting' })], []);
  },
};
