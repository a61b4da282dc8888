import * as z from 'zod';
import { CaseHead, caseIndex, caseKey } from '../cases/case.ts';
import { AdminLevel, Agency } from '../policy/agency.ts';
import { Category } from '../policy/category.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { Minutes } from './minutes.ts';
import { DeliberationStatus, transitions } from './status.ts';

/** A measure that the meeting decided on, and the agency that is to carry it out. */
export const Measure = z.strictObject({
  agency: Agency,
  need: z.string().min(2).max(200).meta({ title: '措施 Measure' }),
});
export type Measure = z.infer<typeof Measure>;

/** 一事一议 under the coordination mechanism of the county or, where the pack says so, of the township. */
export const Deliberation = CaseHead.extend({
  kind: z.literal('deliberation'),
  status: DeliberationStatus,
  personId: z.string(),
  /** The case that called it. */
  sourceCaseId: z.string(),
  level: AdminLevel,
  /** Secretariat: sends the invitations and keeps the minutes. */
  organ: z.string(),
  matter: z.string(),
  /** What the meeting is asked: measures for a family, or whether it belongs to a category (002 二（二）). */
  purpose: z.enum(['measures', 'determination']).default('measures'),
  /** The category in question. */
  category: Category.optional(),
  basis: z.string(),
  /** Counts meetings: one without a quorum is called again. */
  round: z.int().min(1),
  meeting: z.object({ on: PlainDate, place: z.string(), agencies: z.array(Agency) }).optional(),
  /** Why the secretariat held none, where the rules leave it to it. */
  declined: z.object({ reason: z.string(), by: z.string(), at: Instant }).optional(),
  /** Files of minutes that were announced. */
  files: z.array(Minutes).default([]),
  session: z
    .object({
      attended: z.array(Agency),
      minutes: z.string(),
      decision: z.string(),
      measures: z.array(Measure),
      /** Of a determination: whether the family belongs to the category. A named officer still decides on its application. */
      recognised: z.boolean().optional(),
      minutesFile: Minutes.optional(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
});
export type Deliberation = z.infer<typeof Deliberation>;

export const deliberations = defineRecord<{ id: string }, Deliberation>({
  name: 'Deliberation',
  schema: Deliberation,
  key: caseKey,
  index: (deliberation) => caseIndex('deliberation', deliberation),
});

/** Takes a deliberation to its next status. A step that is not in the table is a bug, not a refusal. */
export function advance(deliberation: Deliberation, to: DeliberationStatus, now: Instant): Deliberation {
  const allowed: readonly DeliberationStatus[] = transitions[deliberation.status];
  if (!allowed.includes(to)) throw new RangeError(`${deliberation.id} cannot go from ${deliberation.status} to ${to}`);
  return { ...deliberation, status: to, since: now };
}
