import * as z from 'zod';
import { Instant, PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';

/** Public: the receipt number and a second factor. Says who holds the case and until when; no income, no illness. */
export const readReceipt = defineOperation({
  id: 'readReceipt',
  method: 'GET',
  path: '/receipts/{receipt}',
  tag: 'receipts',
  summary: { zh: '凭受理编号查询进度', en: 'Status of an application, by its receipt' },
  access: 'public',
  params: z.object({ receipt: z.string().min(6).max(40) }),
  query: z.strictObject({
    idNumberEnd: z
      .string()
      .regex(/^\d{3}[\dXx]$/)
      .meta({ description: '申请人身份证号码后四位' }),
  }),
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
  refusals: { 'receipt-unknown': 404 },
});
