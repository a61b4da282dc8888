import * as z from 'zod';
import { FeedId, Month } from '../feeds/index.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { Scope } from './scope.ts';

export const RunStatus = z.enum(['opened', 'frozen', 'judged', 'raised', 'closed']);
export type RunStatus = z.infer<typeof RunStatus>;

/** What was written under a status stays: whoever takes a run up goes on from there. */
export const runTransitions = {
  opened: ['frozen'],
  frozen: ['judged'],
  judged: ['raised'],
  raised: ['closed'],
  closed: [],
} as const satisfies Record<RunStatus, readonly RunStatus[]>;

export const ComparedBatch = z.object({
  batchId: z.string(),
  organ: z.string(),
  period: Month,
  asOf: PlainDate,
  partitions: z.int().min(1),
  /** Version of the key under which its ID numbers were hashed. */
  keyVersion: z.string(),
  /** The how-manieth correction of its organ's whole delivery; absent for the delivery itself. */
  correction: z.int().min(1).optional(),
});
export type ComparedBatch = z.infer<typeof ComparedBatch>;

/** What a run takes of one feed. A late or missing feed is named; the run goes on without it. */
export const ComparedFeed = z.object({
  feed: FeedId,
  batches: z.array(ComparedBatch),
  late: z.array(z.object({ organ: z.string(), asOf: PlainDate, days: z.int() })),
});
export type ComparedFeed = z.infer<typeof ComparedFeed>;

/** One comparison of the register with the feeds, for one month and one area. */
export const ComparisonRun = z.object({
  id: z.string(),
  period: Month,
  scope: Scope,
  /** Day by which freshness, ages and thresholds are reckoned. */
  date: PlainDate,
  /** Judges and counts, and raises nothing. */
  dryRun: z.literal(true).optional(),
  status: RunStatus,
  openedAt: Instant,
  closedAt: Instant.optional(),
  /** Name of the execution that works on it. */
  execution: z.string(),
  feeds: z.array(ComparedFeed),
  /** Into how many ranges of buckets the work is cut. */
  slices: z.int().min(1),
  /** It waits for late feeds, or has waited; `endedAt` is when it went on. */
  waiting: z.object({ since: Instant, until: Instant, endedAt: Instant.optional() }).optional(),
  /** By which the blind sample is drawn; absent where none is: of a dry run, and of one that looks at some feeds only. */
  seed: z.string().optional(),
  /** Of the report: persons in the frozen register, and warnings that this run has raised. */
  persons: z.int().optional(),
  warnings: z.int().optional(),
  version: z.int(),
});
export type ComparisonRun = z.infer<typeof ComparisonRun>;

export const comparisonRuns = defineRecord<{ id: string }, ComparisonRun>({
  name: 'ComparisonRun',
  schema: ComparisonRun,
  key: ({ id }) => ({ PK: `RUN#${id}`, SK: 'RUN' }),
  index: ({ id, openedAt }) => ({ GSI1PK: runsList, GSI1SK: `${openedAt}#${id}` }),
});

export const runsList = 'RUNS';
