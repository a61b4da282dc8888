import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import { create } from '../records/write.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';
import { feedBatches, uploadKey } from './feedBatch.ts';
import { definitionOf, FeedId } from './feedDefinitions.ts';
import { Month } from './month.ts';
import { readyBatches } from './readyBatch.ts';

export const AnnounceBatch = z.strictObject({
  feed: FeedId,
  period: Month,
  /** Day that the data describe; today when it is not said. */
  asOf: PlainDate.optional(),
  /** `correction`: its rows stand for, or withdraw, those of the month's delivery that have the same record key. */
  kind: z.enum(['whole', 'correction']).default('whole'),
});
export type AnnounceBatch = z.input<typeof AnnounceBatch>;

export interface AnnouncedBatch {
  feed: FeedId;
  batchId: string;
  status: 'announced';
  /** Object key for which the caller is given a presigned URL. */
  uploadKey: string;
}

/** An agency says that it will deliver: it gets the place to upload to. */
export const announceBatch: Command<AnnounceBatch, AnnouncedBatch> = {
  name: 'announce-batch',
  async decide(reader, { feed, period, asOf, kind = 'whole' }, context) {
    const [agency, division] = context.by.organ?.split(':') ?? [];
    const { owners } = definitionOf(feed);
    if (!division || !owners.some((owner) => owner === agency)) {
      return refuse('feed-of-another-agency', `The feed ${feed} is delivered by: ${owners.join(', ')}.`);
    }
    const today = shanghaiDateOf(context.now);
    if (asOf && asOf > today)
      return refuse('date-in-future', 'Data cannot describe a later day.', { pointer: '/asOf' });
    if (period > today.slice(0, 7)) {
      return refuse('period-in-future', 'The month has not begun.', { pointer: '/period' });
    }
    const organ = `${agency}:${division}`;
    if (kind === 'correction') {
      const standing = await reader.find(readyBatches, { feed, organ });
      if (standing?.period !== period)
        return refuse('nothing-to-correct', `No delivery of ${feed} for ${period} is ready.`, { pointer: '/kind' });
    }
    const id = context.newId('bat');
    const batch = {
      id,
      feed,
      organ,
      ...(kind === 'correction' && { kind }),
      division,
      period,
      asOf: asOf ?? today,
      status: 'announced' as const,
      announcedAt: context.now,
      announcedBy: context.by.id,
    };
    return done(
      { feed, batchId: id, status: 'announced', uploadKey: uploadKey(batch) },
      [create(feedBatches, batch)],
      [],
    );
  },
};
