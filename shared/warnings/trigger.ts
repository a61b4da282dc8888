import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { WarningSource } from './source.ts';

/** What was seen, frozen with the warning: the feed's row or the report, and the register's facts of that day. */
export const WarningEvidence = z.object({
  feed: z.string(),
  /** Source batch, or the report. */
  batchId: z.string(),
  runId: z.string().optional(),
  asOf: PlainDate,
  /** Amounts in fen, dates, words; by the names of the feed and of the indicator. Nothing that identifies. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type WarningEvidence = z.infer<typeof WarningEvidence>;

/** One thing that was noticed about a member of the household. A warning has one or more. */
export const Trigger = z.object({
  personId: z.string(),
  indicator: z.object({ id: z.string(), version: z.string(), family: z.string() }),
  /** `2026-03` */
  period: z.string(),
  source: WarningSource,
  evidence: WarningEvidence,
  at: Instant,
  /** The watch during which it came. */
  windowId: z.string().optional(),
  /** The closing of many at once that found it baseless. */
  voidedBy: z.string().optional(),
});
export type Trigger = z.infer<typeof Trigger>;

/** Holds the place of a trigger: one per person, indicator and period (or occasion), however often a comparison runs. */
export const WarningTrigger = z.object({
  personId: z.string(),
  indicator: z.string(),
  period: z.string(),
  warningId: z.string(),
  version: z.int(),
});
export type WarningTrigger = z.infer<typeof WarningTrigger>;

export const warningTriggers = defineRecord<Pick<WarningTrigger, 'personId' | 'indicator' | 'period'>, WarningTrigger>({
  name: 'WarningTrigger',
  schema: WarningTrigger,
  key: ({ personId, indicator, period }) => ({ PK: `PERSON#${personId}`, SK: `WARNING#${indicator}#${period}` }),
});

export const warningsOfPerson = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'WARNING#' });

/** The last warning of a household: while that is open, whatever else is noticed there joins it. */
export const LatestWarning = z.object({ familyId: z.string(), warningId: z.string(), version: z.int() });
export type LatestWarning = z.infer<typeof LatestWarning>;

export const latestWarnings = defineRecord<{ familyId: string }, LatestWarning>({
  name: 'LatestWarning',
  schema: LatestWarning,
  key: ({ familyId }) => ({ PK: `FAMILY#${familyId}`, SK: 'WARNING' }),
});
