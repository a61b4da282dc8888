import * as z from 'zod';
import { Instant, PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';

/** Public: the receipt number and a second factor, neither of which may stand in an address. Says who holds the case and until when; no income, no illness. */
export const lookUpReceipt = defineOperation({
  id: 'lookUpReceipt',
  method: 'POST',
  path: '/receipt-look-ups',
  tag: 'receipts',
  summary: { zh: '凭受理编号查询进度', en: 'Status of an application, by its receipt' },
  access: 'public',
  storesNothing: true,
  body: z
    .strictObject({
      receipt: z.string().trim().min(6).max(40).meta({ description: '受理编号' }),
      idNumberEnd: z
        .string()
        .regex(/^\d{3}[\dXx]$/)
        .meta({ description: '申请人身份证号码后四位' }),
    })
    .meta({ title: 'Receipt look-up' }),
  answers: {
    200: z
      .object({
        receipt: z.string(),
        status: z.string(),
        filedAt: Instant,
        closedAt: Instant.optional(),
        /** Papers asked for (一次性告知). */
        missing: z.array(z.string()),
        /** By when it is to be decided. */
        dueOn: PlainDate.optional(),
        /** Last days of the remedies, once the decision was served. */
        remedyTerms: z.object({ reconsideration: PlainDate, suit: PlainDate }).optional(),
        waiting: z.array(z.object({ organ: z.string(), since: Instant, dueAt: Instant })),
      })
      .meta({ title: 'Receipt status' }),
  },
  refusals: { 'receipt-unknown': 404, 'too-many-tries': 429 },
});
