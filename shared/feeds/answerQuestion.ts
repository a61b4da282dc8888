import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type BatchStatus, feedBatches } from './feedBatch.ts';
import { FeedId } from './feedDefinitions.ts';
import { markReady } from './markReady.ts';

export const AnswerQuestion = z.strictObject({
  feed: FeedId,
  batchId: z.string(),
  /** True: the file is as it should be. False: it was sent by mistake, and is rejected. */
  intended: z.boolean(),
});
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;

/** The sender of a delivery that is much longer or shorter than the one before says whether that is so. */
export const answerQuestion: Command<AnswerQuestion, { status: BatchStatus }> = {
  name: 'answer-question',
  async decide(reader, { feed, batchId, intended }, context) {
    const batch = await reader.find(feedBatches, { feed, id: batchId });
    if (!batch) return refuse('batch-unknown', `There is no batch ${batchId} of the feed ${feed}.`);
    if (batch.organ !== context.by.organ)
      return refuse('batch-of-another-organ', `${batchId} was announced by others.`);
    if (batch.status !== 'questioned')
      return refuse('batch-not-questioned', `The batch is ${batch.status}.`, { extra: { status: batch.status } });
    if (!intended) {
      const rejection = { reason: 'withdrawn-by-sender' as const };
      return done({ status: 'rejected' }, [replace(feedBatches, { ...batch, status: 'rejected', rejection })], []);
    }
    const ready = { ...batch, status: 'ready' as const };
    return done({ status: 'ready' }, [replace(feedBatches, ready), ...(await markReady(reader, ready))], []);
  },
};
