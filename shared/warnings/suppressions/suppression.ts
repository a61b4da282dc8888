import * as z from 'zod';
import { defineRecord } from '../../records/record.ts';
import { Instant, PlainDate } from '../../time/index.ts';

/**
 * 抑制: what is known already is not put before officers again until a day, for a reason, by name. A suppressed trigger
 * is still a closed warning with its evidence: counted, not lost.
 */
export const Suppression = z.object({
  id: z.string(),
  personId: z.string(),
  familyId: z.string(),
  county: z.string(),
  township: z.string(),
  /** Absent: every indicator. */
  indicator: z.string().optional(),
  reason: z.string(),
  /** First day on which it no longer holds. */
  until: PlainDate,
  by: z.string(),
  organ: z.string(),
  at: Instant,
  /** Triggers that it kept back. */
  counted: z.int().min(0),
  ended: z.object({ by: z.string(), at: Instant, reason: z.string() }).optional(),
  version: z.int(),
});
export type Suppression = z.infer<typeof Suppression>;

export const suppressions = defineRecord<Pick<Suppression, 'personId' | 'id'>, Suppression>({
  name: 'Suppression',
  schema: Suppression,
  key: ({ personId, id }) => ({ PK: `PERSON#${personId}`, SK: `SUPPRESSION#${id}` }),
  index: ({ county, until, id }) => ({ GSI1PK: suppressionsOfCounty(county), GSI1SK: `${until}#${id}` }),
});

export const suppressionsOfPerson = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'SUPPRESSION#' });
export const suppressionsOfCounty = (county: string) => `SUPPRESSIONS#${county}`;

export const holdsBack = ({ ended, until, indicator }: Suppression, trigger: string, day: PlainDate): boolean =>
  !ended && day < until && (indicator === undefined || indicator === trigger);
