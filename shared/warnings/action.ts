import * as z from 'zod';
import { Category } from '../policy/category.ts';
import { Act, WarningClass } from '../policy/warningPolicy.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** What an officer found a warning to be, and for which need. One warning may fall into several classes. */
export const Classified = z.object({
  class: WarningClass,
  reason: z.string(),
  /** Agencies whose help the need calls for. */
  agencies: z.array(z.string()).default([]),
  /** What is owed or needed, in a few words or as a benefit of the pack. */
  need: z.string().optional(),
  /** The category in doubt, where the person may no longer qualify. */
  category: Category.optional(),
  /** The member whose assistance is in doubt; the warning's first person when absent. */
  person: z.string().optional(),
  /** For complex cases: whether a deliberation is called; a pack may leave that to the officer. */
  deliberate: z.boolean().optional(),
});
export type Classified = z.infer<typeof Classified>;

/** What somebody who leaves a category goes over into, by consent and without a new form. */
export const ConvertedInto = z
  .union([Category, z.literal('temporary-relief')])
  .meta({ title: 'Converted into', description: '低收入人口类别，或者临时救助' });
export type ConvertedInto = z.infer<typeof ConvertedInto>;

/** What the determining organ decided when it reviewed a person's assistance. Always the act of a named officer. */
export const ReviewDecision = z.object({
  decision: z.enum(['keep', 'convert', 'end']),
  category: Category,
  to: ConvertedInto.optional(),
  /** First day without the category in doubt. */
  from: PlainDate.optional(),
  reason: z.string(),
  organ: z.string(),
  by: z.string(),
  at: Instant,
  noticeId: z.string().optional(),
});
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** One act that a class of the warning requires, with the organ that owes it. */
export const Action = z.object({
  /** `a1`, `a2` …: stable, since it names the action's tasks. */
  id: z.string(),
  class: WarningClass,
  act: Act,
  organ: z.string(),
  need: z.string(),
  basis: z.string(),
  category: Category.optional(),
  /** Came of a decision inside the case, after the acts of its classes had been asked for. */
  further: z.boolean().optional(),
  /** Whom it concerns, where that is another member than the warning's first person. */
  personId: z.string().optional(),
  /** The referral, draft or deliberation that carries it out. */
  subject: z.string().optional(),
  status: z.enum(['owed', 'done']),
  result: z.string().optional(),
  doneAt: Instant.optional(),
  doneBy: z.string().optional(),
  review: z
    .object({ result: z.enum(['still-qualifies', 'no-longer-qualifies']), findings: z.string(), by: z.string() })
    .optional(),
  /** Of an ending, before it is decided. */
  posting: z.object({ place: z.string(), from: PlainDate, until: PlainDate, proof: z.string() }).optional(),
  decision: ReviewDecision.optional(),
});
export type Action = z.infer<typeof Action>;
