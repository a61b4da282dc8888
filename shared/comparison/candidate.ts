import * as z from 'zod';
import { FeedId, Month } from '../feeds/index.ts';
import { IndicatorFamily } from '../policy/index.ts';
import { PlainDate } from '../time/index.ts';

/** Somebody whom only a feed knows: what a warning needs to register it provisionally. */
export const Stranger = z.object({
  idHash: z.string(),
  birthDate: PlainDate,
  sex: z.enum(['male', 'female']),
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  area: z.enum(['urban', 'rural']),
});
export type Stranger = z.infer<typeof Stranger>;

/** A hit of one indicator on one person, with its evidence: a warning unless it was warned of before. */
export const Candidate = z.object({
  subject: z.union([z.object({ personId: z.string() }), Stranger]),
  /** Of somebody on the register. */
  family: z.string().optional(),
  indicator: IndicatorFamily,
  period: Month,
  /** Where the person lives: chooses the pack. */
  division: z.string(),
  class: z.string(),
  conclusive: z.boolean(),
  evidence: z.object({
    feed: FeedId,
    batchId: z.string(),
    asOf: PlainDate,
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
});
export type Candidate = z.infer<typeof Candidate>;
