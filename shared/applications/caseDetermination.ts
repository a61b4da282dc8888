import * as z from 'zod';
import { Determination } from '../policy/engine/determination.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** A determination as it was made for a case, in full: rules, values, sources, citations. Never changed. */
export const CaseDetermination = z.object({
  caseId: z.string(),
  id: z.string(),
  round: z.int(),
  madeAt: Instant,
  determination: Determination,
  version: z.int(),
});
export type CaseDetermination = z.infer<typeof CaseDetermination>;

export const caseDeterminations = defineRecord<Pick<CaseDetermination, 'caseId' | 'id'>, CaseDetermination>({
  name: 'Determination',
  schema: CaseDetermination,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `DETERMINATION#${id}` }),
});
