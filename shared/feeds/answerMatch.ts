import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import { create, replace, type Write } from '../records/write.ts';
import { feedBatches } from './feedBatch.ts';
import { matchProposals } from './matchProposal.ts';
import { readyBatches } from './readyBatch.ts';

export const AnswerMatch = z.strictObject({
  batchId: z.string(),
  line: z.int().min(1),
  /** Whether the row is about the person. */
  same: z.boolean(),
});
export type AnswerMatch = z.infer<typeof AnswerMatch>;

/** The correction in which confirmed rows of a delivery are taken in. */
export const matchedBatchId = (batchId: string): string => `${batchId}-matched`;

/**
 * A human says whether a row is about a person. What was confirmed is delivered beside the batch as a correction, under the
 * person's ID number, and takes part in the next comparison like any other row.
 */
export const answerMatch: Command<AnswerMatch, { status: 'confirmed' | 'refused' }> = {
  name: 'answer-match',
  async decide(reader, { batchId, line, same }, context) {
    const proposal = await reader.find(matchProposals, { batchId, line });
    if (!proposal) return refuse('match-unknown', 'There is no such proposal.');
    if (proposal.status !== 'open') return refuse('match-answered', `The proposal is ${proposal.status}.`);
    const { feed } = proposal;
    const source = await reader.get(feedBatches, { feed, id: batchId });
    const status = same ? ('confirmed' as const) : ('refused' as const);
    const answered = { ...proposal, status, answeredAt: context.now, answeredBy: context.by.id };
    const writes: Write[] = [replace(matchProposals, answered)];
    if (same) {
      const standing = await reader.find(readyBatches, { feed, organ: source.organ });
      if (standing?.batchId !== batchId && !standing?.corrections?.includes(batchId))
        return refuse('delivery-replaced', 'A later delivery has taken the place of the one with this row.');
      const id = matchedBatchId(batchId);
      const before = await reader.find(feedBatches, { feed, id });
      const followUp = { kind: 'feed-batch' as const, since: context.now };
      const { organ, division, period, asOf } = source;
      const again = { status: 'committed' as const, followUp, committedAt: context.now };
      const own = { kind: 'correction' as const, matchedFrom: batchId, announcedAt: context.now };
      writes.push(
        before
          ? replace(feedBatches, { ...before, ...again })
          : create(feedBatches, {
              id,
              feed,
              organ,
              division,
              period,
              asOf,
              ...own,
              announcedBy: context.by.id,
              ...again,
            }),
      );
    }
    return done({ status }, writes, []);
  },
};
