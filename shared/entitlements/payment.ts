import * as z from 'zod';
import { Fen } from '../money/index.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** Money owed to a family for one ground, once: its id is derived from the ground, so that nothing is paid twice. */
export const Payment = z.object({
  familyId: z.string(),
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(['bridge', 'relief-first']),
  /** Absent while an input of the sum is missing: whoever pays states it. */
  fen: Fen.min(1).optional(),
  status: z.enum(['owed', 'paid', 'recovered']),
  owedSince: Instant,
  basis: z.string(),
  paidOn: PlainDate.optional(),
  channel: z.enum(['bank', 'cash', 'goods']).optional(),
  voucher: z.string().optional(),
  paidBy: z.string().optional(),
  version: z.int(),
});
export type Payment = z.infer<typeof Payment>;

export const payments = defineRecord<Pick<Payment, 'familyId' | 'id'>, Payment>({
  name: 'Payment',
  schema: Payment,
  key: ({ familyId, id }) => ({ PK: `FAMILY#${familyId}`, SK: `PAYMENT#${id}` }),
});

export const paymentsOf = (familyId: string) => ({ pk: `FAMILY#${familyId}`, prefix: 'PAYMENT#' });
