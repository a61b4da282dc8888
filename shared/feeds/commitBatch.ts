import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { deliveredContents } from './deliveredContent.ts';
import { type BatchStatus, type FeedBatch, feedBatches } from './feedBatch.ts';
import { FeedId } from './feedDefinitions.ts';

export const CommitBatch = z.strictObject({
  feed: FeedId,
  batchId: z.string(),
  /** Data rows, the header not counted. Only of a workbook, which is whole or cannot be read, it may be absent: what was read is told. */
  rows: z.int().min(0).optional(),
  /** Of the file's bytes, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CommitBatch = z.infer<typeof CommitBatch>;

export interface CommittedBatch {
  feed: FeedId;
  batchId: string;
  status: BatchStatus;
  /** The earlier batch with the same content, which counts. */
  sameAs?: string;
}

/** The agency has uploaded the file: it says how many rows it sent and their checksum, and the batch is taken in. */
export const commitBatch: Command<CommitBatch, CommittedBatch> = {
  name: 'commit-batch',
  async decide(reader, { feed, batchId, rows, sha256 }, context) {
    const batch = await reader.find(feedBatches, { feed, id: batchId });
    if (!batch) return refuse('batch-unknown', `There is no batch ${batchId} of the feed ${feed}.`);
    if (batch.organ !== context.by.organ)
      return refuse('batch-of-another-organ', `${batchId} was announced by others.`);
    if (batch.status !== 'announced') {
      return refuse('batch-not-announced', `The batch is ${batch.status}.`, { extra: { status: batch.status } });
    }
    if (batch.upload && !batch.upload.completedAt)
      return refuse('upload-incomplete', 'Parts of the file are missing, or have not been put together.');
    const declared = { ...batch, declared: { ...(rows !== undefined && { rows }), sha256 }, committedAt: context.now };
    const earlier = await deliveredBefore(reader, batch, sha256);
    if (earlier.sameAs !== undefined) {
      const { sameAs } = earlier;
      const rejection = { reason: 'already-delivered' as const, sameAs };
      const rejected = { ...declared, status: 'rejected' as const, finishedAt: context.now, rejection };
      return done({ feed, batchId, status: 'rejected', sameAs }, [replace(feedBatches, rejected)], []);
    }
    const followUp = { kind: 'feed-batch' as const, since: context.now };
    return done(
      { feed, batchId, status: 'committed' },
      [replace(feedBatches, { ...declared, status: 'committed', followUp }), earlier.claim],
      [],
    );
  },
};

/** A file that was rejected may be sent again, and one that is the same in another month is that month's delivery. */
async function deliveredBefore(
  reader: Reader,
  { feed, organ, period, id }: FeedBatch,
  sha256: string,
): Promise<{ sameAs: string } | { sameAs: undefined; claim: Write }> {
  const claim = { feed, organ, sha256, batchId: id };
  const known = await reader.find(deliveredContents, claim);
  if (!known) return { sameAs: undefined, claim: create(deliveredContents, claim) };
  const before = await reader.find(feedBatches, { feed, id: known.batchId });
  if (before?.period === period && before.status !== 'rejected') return { sameAs: before.id };
  return { sameAs: undefined, claim: replace(deliveredContents, { ...known, batchId: id }) };
}
