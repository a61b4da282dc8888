import * as z from 'zod';
import { HouseholdFacts } from '../policy/facts/householdFacts.ts';
import { defineRecord } from '../records/record.ts';

/**
 * What is known of the household, as declared and then as investigated. It stands beside the case: every task rewrites
 * the case, and none of those writes is to carry the facts with it.
 */
export const CaseFacts = z.object({ caseId: z.string(), facts: HouseholdFacts, version: z.int() });
export type CaseFacts = z.infer<typeof CaseFacts>;

export const caseFacts = defineRecord<{ caseId: string }, CaseFacts>({
  name: 'CaseFacts',
  schema: CaseFacts,
  key: ({ caseId }) => ({ PK: `CASE#${caseId}`, SK: 'FACTS' }),
});
