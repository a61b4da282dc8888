import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { FeedId } from './feedDefinitions.ts';

/** Holds the checksum of what an organ has delivered, so that the same file sent again changes nothing. */
export const DeliveredContent = z.object({
  feed: FeedId,
  organ: z.string(),
  sha256: z.string(),
  batchId: z.string(),
  version: z.int(),
});
export type DeliveredContent = z.infer<typeof DeliveredContent>;

export const deliveredContents = defineRecord<Omit<DeliveredContent, 'batchId' | 'version'>, DeliveredContent>({
  name: 'DeliveredContent',
  schema: DeliveredContent,
  key: ({ feed, organ, sha256 }) => ({ PK: `FEED#${feed}`, SK: `CONTENT#${organ}#${sha256}` }),
});
