import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { PlainDate } from '../time/index.ts';
import { FeedId } from './feedDefinitions.ts';
import { Month } from './month.ts';

/** The newest ready batch of each organ that delivers a feed: what a comparison reads. */
export const ReadyBatch = z.object({
  feed: FeedId,
  organ: z.string(),
  batchId: z.string(),
  period: Month,
  asOf: PlainDate,
  /** Good rows. */
  rows: z.int().optional(),
  /** Ready corrections of this delivery, in the order in which they count. */
  corrections: z.array(z.string()).optional(),
  version: z.int(),
});
export type ReadyBatch = z.infer<typeof ReadyBatch>;

export const readyBatches = defineRecord<Pick<ReadyBatch, 'feed' | 'organ'>, ReadyBatch>({
  name: 'ReadyBatch',
  schema: ReadyBatch,
  key: ({ feed, organ }) => ({ PK: `FEED#${feed}`, SK: `READY#${organ}` }),
});

export const readyBatchesOf = (feed: FeedId) => ({ pk: `FEED#${feed}`, prefix: 'READY#' });
