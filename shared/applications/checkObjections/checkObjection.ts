import * as z from 'zod';
import { defineRecord } from '../../records/record.ts';
import { Instant } from '../../time/index.ts';

/**
 * 核对异议: what a family holds against an item of the check of its means, with its proof (57号 art. 18). The answer that is
 * disputed stays in the record; the agency's second one stands beside it.
 */
export const CheckObjection = z.object({
  id: z.string(),
  caseId: z.string(),
  /** The agency whose answer is disputed, as the evidence names it. */
  source: z.string(),
  /** Items in dispute: paths in the facts. */
  paths: z.array(z.string()).min(1),
  grounds: z.string(),
  /** Papers that the family brought. */
  proof: z.array(z.string()),
  recordedBy: z.string(),
  at: Instant,
  /** The re-check that was commissioned (复核). */
  taskId: z.string(),
  result: z
    .object({ outcome: z.enum(['upheld', 'corrected', 'gone-without']), note: z.string(), by: z.string(), at: Instant })
    .optional(),
  version: z.int(),
});
export type CheckObjection = z.infer<typeof CheckObjection>;

export const checkObjections = defineRecord<Pick<CheckObjection, 'id' | 'caseId'>, CheckObjection>({
  name: 'CheckObjection',
  schema: CheckObjection,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `CHECKOBJECTION#${id}` }),
});

export const checkObjectionsOf = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'CHECKOBJECTION#' });
