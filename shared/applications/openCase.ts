import * as z from 'zod';
import { defineRecord } from '../records/record.ts';

/** Holds the place of a family's open application, so that the same request twice is linked and not doubled (P12). */
export const OpenCase = z.object({
  familyId: z.string(),
  benefit: z.string(),
  caseId: z.string(),
  receipt: z.string(),
  version: z.int(),
});
export type OpenCase = z.infer<typeof OpenCase>;

export const openCases = defineRecord<Pick<OpenCase, 'familyId' | 'benefit'>, OpenCase>({
  name: 'OpenCase',
  schema: OpenCase,
  key: ({ familyId, benefit }) => ({ PK: `FAMILY#${familyId}`, SK: `OPENCASE#${benefit}` }),
});

export const openCasesOf = (familyId: string) => ({ pk: `FAMILY#${familyId}`, prefix: 'OPENCASE#' });

/** Finds a case by the number on the receipt. */
export const Receipt = z.object({ receipt: z.string(), caseId: z.string(), version: z.int() });
export type Receipt = z.infer<typeof Receipt>;

export const receipts = defineRecord<{ receipt: string }, Receipt>({
  name: 'Receipt',
  schema: Receipt,
  key: ({ receipt }) => ({ PK: `RECEIPT#${receipt}`, SK: 'RECEIPT' }),
});

/** 低保 and everything it cascades into is one family of benefits: one open application at a time. */
export const basicLiving = 'basic-living';
