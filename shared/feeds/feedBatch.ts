import * as z from 'zod';
import { pendingShard } from '../cases/case.ts';
import { type BucketRange, rangeText } from '../comparison/bucketOf.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { FeedId } from './feedDefinitions.ts';
import { Month } from './month.ts';

export const BatchStatus = z.enum(['announced', 'committed', 'ingesting', 'questioned', 'ready', 'rejected']);
export type BatchStatus = z.infer<typeof BatchStatus>;

export const BatchRejection = z.object({
  reason: z.enum([
    'upload-missing',
    'checksum-mismatch',
    'row-count-mismatch',
    'row-count-missing',
    'file-too-large',
    'unreadable-file',
    'wrong-encoding',
    'not-a-workbook',
    'old-or-locked-workbook',
    'workbook-too-large',
    'missing-column',
    'column-twice',
    'no-good-row',
    'already-delivered',
    'withdrawn-by-sender',
  ]),
  column: z.string().optional(),
  /** The batch that brought the same content before. */
  sameAs: z.string().optional(),
});
export type BatchRejection = z.infer<typeof BatchRejection>;

export const BatchCounts = z.object({ rows: z.int(), good: z.int(), quarantined: z.int() });
export type BatchCounts = z.infer<typeof BatchCounts>;

/** One delivery of a feed by one organ for one month. */
export const FeedBatch = z.object({
  id: z.string(),
  feed: FeedId,
  /** Who delivers it, `<agency>:<division>`. */
  organ: z.string(),
  /** No row may speak of a place outside. */
  division: z.string(),
  period: Month,
  asOf: PlainDate,
  /** Absent: a whole delivery. */
  kind: z.literal('correction').optional(),
  /** Its rows are those of another batch without a usable ID number that humans have matched to persons. */
  matchedFrom: z.string().optional(),
  status: BatchStatus,
  announcedAt: Instant,
  announcedBy: z.string(),
  committedAt: Instant.optional(),
  finishedAt: Instant.optional(),
  /** Of a file that is sent in parts. */
  upload: z
    .object({ uploadId: z.string(), bytes: z.int(), sha256: z.string(), completedAt: Instant.optional() })
    .optional(),
  /** What the agency says it has sent. */
  declared: z.object({ rows: z.int().min(0).optional(), sha256: z.string() }).optional(),
  counts: BatchCounts.optional(),
  /** Quarantined rows by their first fault. */
  quarantine: z.record(z.string(), z.int()).optional(),
  /** Rows without a usable ID number that were looked up by name and birth date, and how many led to one person. */
  matching: z.object({ looked: z.int(), proposed: z.int() }).optional(),
  /** Headers that the feed does not know; their cells were not read. */
  unknownColumns: z.array(z.string()).optional(),
  /** Of a workbook: the sheet whose rows were taken. */
  sheet: z.string().optional(),
  /** Into how many files of equal bucket ranges the good rows went: a power of two. */
  partitions: z.int().min(1).optional(),
  /** Version of the key under which the ID numbers were hashed. */
  keyVersion: z.string().optional(),
  /**
   * It has half as many good rows again as the delivery before, or half as many, or no row at all: the sender is asked
   * whether that is so.
   */
  question: z.object({ rowsBefore: z.int(), batchBefore: z.string().optional() }).optional(),
  rejection: BatchRejection.optional(),
  followUp: z.object({ kind: z.literal('feed-batch'), since: Instant }).optional(),
  version: z.int(),
});
export type FeedBatch = z.infer<typeof FeedBatch>;

export const feedBatches = defineRecord<{ feed: FeedId; id: string }, FeedBatch>({
  name: 'FeedBatch',
  schema: FeedBatch,
  key: ({ feed, id }) => ({ PK: `FEED#${feed}`, SK: `BATCH#${id}` }),
  index: ({ id, organ, announcedAt, followUp }) => ({
    GSI1PK: batchesOfOrgan(organ),
    GSI1SK: `${announcedAt}#${id}`,
    ...(followUp && { GSI2PK: pendingShard(id), GSI2SK: `${followUp.since}#${id}` }),
  }),
});

export const batchesOf = (feed: FeedId) => ({ pk: `FEED#${feed}`, prefix: 'BATCH#' });
export const batchesOfOrgan = (organ: string) => `BATCHES#${organ}`;

type Place = Pick<FeedBatch, 'feed' | 'id'>;
const folder = ({ feed, id }: Place) => `feeds/${feed}/${id}`;
/** Files that hold names and ID numbers as the agency wrote them. */
const folderAsSent = ({ feed, id }: Place) => `uploads/${feed}/${id}`;

/**
 * Days for which they are kept: a delivery is taken in at once, again within the fortnight that a message waits to be sent
 * anew, and mended before the next month's comparison. What comparisons read holds hashes, and stays as long as it may count.
 */
export const daysAsSent = 45;

/** Where the agency's file is uploaded to. */
export const uploadKey = (batch: Place) => `${folderAsSent(batch)}/upload`;
/** Where the rows to be mended lie: line number, column and reason, then the row as it was sent. */
export const quarantineKey = (batch: Place) => `${folderAsSent(batch)}/quarantine.csv`;
/** Rows that lack nothing but a usable ID number, where the pack allows to match them by name. */
export const unidentifiedKey = (batch: Place) => `${folder(batch)}/unidentified.parquet`;
/** Good rows of the buckets from `from` to `to`, both included. */
export const rowsKey = (batch: Place, range: BucketRange) => `${folder(batch)}/rows/${rangeText(range)}.parquet`;
