import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace } from '../records/write.ts';
import { type FeedBatch, feedBatches } from './feedBatch.ts';
import { FeedId } from './feedDefinitions.ts';
import { largestFile } from './uploadParts.ts';

export const OpenUpload = z.strictObject({
  feed: FeedId,
  batchId: z.string(),
  bytes: z.int().min(1).max(largestFile),
  /** Of the file's bytes, lower-case hexadecimal: by it an upload that was cut short is found again. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type OpenUpload = z.infer<typeof OpenUpload>;

/** Notes the upload in parts that the store has begun for a batch; one of another file, or one that ran out, is forgotten. */
export const openUpload: Command<OpenUpload & { uploadId: string }, object> = {
  name: 'open-upload',
  async decide(reader, { feed, batchId, uploadId, bytes, sha256 }, context) {
    const found = await announcedBy(reader, feed, batchId, context.by.organ);
    if (!found.ok) return found;
    return done({}, [replace(feedBatches, { ...found.batch, upload: { uploadId, bytes, sha256 } })], []);
  },
};

/** Notes that the store has put the parts of a file together. */
export const closeUpload: Command<{ feed: FeedId; batchId: string }, object> = {
  name: 'close-upload',
  async decide(reader, { feed, batchId }, context) {
    const found = await announcedBy(reader, feed, batchId, context.by.organ);
    if (!found.ok) return found;
    const { batch } = found;
    if (!batch.upload) return refuse('upload-unknown', 'No upload in parts was opened.');
    const upload = { ...batch.upload, completedAt: batch.upload.completedAt ?? context.now };
    return done({}, [replace(feedBatches, { ...batch, upload })], []);
  },
};

type Found = { ok: true; batch: FeedBatch } | ReturnType<typeof refuse>;

async function announcedBy(reader: Reader, feed: FeedId, id: string, organ: string | undefined): Promise<Found> {
  const batch = await reader.find(feedBatches, { feed, id });
  if (!batch) return refuse('batch-unknown', `There is no batch ${id} of the feed ${feed}.`);
  if (batch.organ !== organ) return refuse('batch-of-another-organ', `${id} was announced by others.`);
  if (batch.status !== 'announced')
    return refuse('batch-not-announced', `The batch is ${batch.status}.`, { extra: { status: batch.status } });
  return { ok: true, batch };
}
