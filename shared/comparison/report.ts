import * as z from 'zod';
import { FeedId } from '../feeds/index.ts';
import { Citation } from '../policy/citation.ts';
import { Instant } from '../time/index.ts';

const Counts = z.record(z.string(), z.int());
type Counts = z.infer<typeof Counts>;

/** Persons and categories on the provincial platform's roll (theirs) and on the register (ours). */
export const PlatformCounts = z.object({
  theirs: z.int(),
  ours: z.int(),
  /** The same person in the same category. */
  both: z.int(),
  onlyTheirs: z.int(),
  onlyOurs: z.int(),
  /** The same person in another category: on either side once more. */
  categoryDiffers: z.int(),
  /** Of those whose amount both sides know. */
  amountDiffers: z.int(),
});
export type PlatformCounts = z.infer<typeof PlatformCounts>;

/** What the judgement of one slice counted. */
export const JudgedSlice = z.object({
  /** In the frozen register. */
  persons: z.int(),
  /** Rows by feed: of persons on the register, and of others. */
  matched: Counts,
  unmatched: Counts,
  candidates: z.int(),
  suppressed: Counts,
  /** Of the platform's roll against the register; absent when none was delivered. */
  platform: PlatformCounts.optional(),
});
export type JudgedSlice = z.infer<typeof JudgedSlice>;

/** What came of the candidates of one slice. */
export const RaisedSlice = z.object({
  raised: z.int(),
  /** Of these, joined an open case of the household. */
  merged: z.int(),
  /** Had a warning for this month already. */
  repeated: z.int(),
  suppressed: Counts,
  byIndicator: Counts,
  byClass: Counts,
  byTownship: Counts,
  /** Warned of by the list that told it (P1): people on the register, and people whom only the list knows. */
  byFeed: z.object({ registered: Counts, beyond: Counts }),
  /** Entitled and not receiving (应享未享), by benefit. */
  owed: Counts,
  /** What scores were added up from, and signs of means; `aid-elsewhere` is receiving twice. */
  bySignal: Counts,
  /** Of the blind sample, by county: put before the officers by itself; `<county> merged` joined an open case. */
  sample: Counts,
});
export type RaisedSlice = z.infer<typeof RaisedSlice>;

export const FeedReport = z.object({
  feed: FeedId,
  /** By what norm the list is compared. */
  legalBasis: z.array(Citation),
  /** Of means: rows about people beyond the register are counted and not looked at (国令649 art. 58). */
  reach: z.enum(['anybody', 'register']),
  batches: z.array(z.string()),
  /** As delivered. */
  rows: z.int(),
  quarantined: z.int(),
  matched: z.int(),
  unmatched: z.int(),
  late: z.array(z.object({ organ: z.string(), days: z.int() })),
  /** Nobody has delivered it for this month or lately enough. */
  missing: z.boolean(),
});
export type FeedReport = z.infer<typeof FeedReport>;

/** What a comparison did: no person is named in it. */
export const ComparisonReport = z.object({
  runId: z.string(),
  period: z.string(),
  scope: z.string(),
  date: z.string(),
  dryRun: z.boolean(),
  persons: z.int(),
  feeds: z.array(FeedReport),
  candidates: z.int(),
  warnings: RaisedSlice,
  /** Entitled and not receiving (应享未享): benefits that somebody is owed and was not given. */
  entitledNotReceiving: z.int(),
  /** People who get the same help elsewhere. */
  receivingTwice: z.int(),
  /** For how long it waited for late feeds. */
  waited: z.object({ since: Instant, until: Instant, endedAt: Instant.optional() }).optional(),
  /** Where the provincial platform's roll and the register differ; nothing was decided by it. */
  platform: PlatformCounts.optional(),
  /** People whom no indicator touched, drawn by chance and visited (P26). */
  sample: z
    .object({
      /** Whoever has the frozen register draws the same people with it. */
      seed: z.string(),
      counties: z.array(z.object({ county: z.string(), population: z.int(), drawn: z.int(), raised: z.int() })),
    })
    .optional(),
});
export type ComparisonReport = z.infer<typeof ComparisonReport>;

export const emptyRaised = (): RaisedSlice => ({
  raised: 0,
  merged: 0,
  repeated: 0,
  suppressed: {},
  byIndicator: {},
  byClass: {},
  byTownship: {},
  byFeed: { registered: {}, beyond: {} },
  owed: {},
  bySignal: {},
  sample: {},
});

export function count(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

export function addCounts(...all: Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) for (const [name, by] of Object.entries(counts)) count(sum, name, by);
  return sum;
}

export const addRaised = (slices: readonly RaisedSlice[]): RaisedSlice => ({
  raised: slices.reduce((sum, { raised }) => sum + raised, 0),
  merged: slices.reduce((sum, { merged }) => sum + merged, 0),
  repeated: slices.reduce((sum, { repeated }) => sum + repeated, 0),
  suppressed: addCounts(...slices.map(({ suppressed }) => suppressed)),
  byIndicator: addCounts(...slices.map(({ byIndicator }) => byIndicator)),
  byClass: addCounts(...slices.map(({ byClass }) => byClass)),
  byTownship: addCounts(...slices.map(({ byTownship }) => byTownship)),
  byFeed: {
    registered: addCounts(...slices.map(({ byFeed }) => byFeed.registered)),
    beyond: addCounts(...slices.map(({ byFeed }) => byFeed.beyond)),
  },
  owed: addCounts(...slices.map(({ owed }) => owed)),
  bySignal: addCounts(...slices.map(({ bySignal }) => bySignal)),
  sample: addCounts(...slices.map(({ sample }) => sample)),
});

export const addPlatform = (slices: readonly JudgedSlice[]): PlatformCounts | undefined =>
  slices
    .map(({ platform }) => platform)
    .filter((each) => each !== undefined)
    .reduce<PlatformCounts | undefined>(
      (sum, each) => (sum ? PlatformCounts.parse(addCounts(sum, each)) : each),
      undefined,
    );
