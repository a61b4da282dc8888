import * as z from 'zod';
import { Fen } from '../../money/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';

/** 先行救助: what was given at once at the place of emergency, and what came of it afterwards. */
export const ReliefFirst = z.object({
  reason: z.string(),
  fen: Fen.min(1),
  channel: z.enum(['bank', 'cash', 'goods']),
  voucher: z.string(),
  givenOn: PlainDate,
  organ: z.string(),
  by: z.string(),
  paymentId: z.string(),
  /** In fen; null where the pack has a cap and the county has not entered it: shown, and nobody is sent away for it. */
  cap: Fen.nullable().optional(),
  /** True for a person whose identity is not known yet (P16). */
  unidentified: z.boolean().optional(),
  statement: z
    .object({
      text: z.string(),
      papers: z.array(z.string()),
      lacking: z.string().optional(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
  settlement: z
    .object({
      result: z.enum(['regular', 'recover']),
      reason: z.string(),
      fen: Fen.optional(),
      organ: z.string(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
  recovery: z
    .object({
      outcome: z.enum(['recovered', 'not-recoverable']),
      fen: Fen.optional(),
      on: PlainDate.optional(),
      reason: z.string().optional(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
});
export type ReliefFirst = z.infer<typeof ReliefFirst>;
