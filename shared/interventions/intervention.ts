import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** What two persons may do to a task that is stuck: put it before another organ, or free it of whoever holds it. */
export const InterventionKind = z.enum(['re-route', 'unlock']);
export type InterventionKind = z.infer<typeof InterventionKind>;

/**
 * An order that one proposes and another approves. It moves work; no field of it could hold a fact, an amount or a
 * decision (P14).
 */
export const Intervention = z.object({
  id: z.string(),
  kind: InterventionKind,
  caseId: z.string(),
  taskId: z.string(),
  county: z.string(),
  /** Where the task goes. */
  organ: z.string().optional(),
  reason: z.string(),
  status: z.enum(['proposed', 'approved', 'refused']),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().optional(),
  decidedAt: Instant.optional(),
  note: z.string().optional(),
  version: z.int(),
});
export type Intervention = z.infer<typeof Intervention>;

export const interventions = defineRecord<{ id: string }, Intervention>({
  name: 'Intervention',
  schema: Intervention,
  key: ({ id }) => ({ PK: `INTERVENTION#${id}`, SK: 'INTERVENTION' }),
  index: ({ id, county, status, proposedAt }) => ({
    GSI1PK: interventionsOf(county, status === 'proposed' ? 'open' : 'done'),
    GSI1SK: `${proposedAt}#${id}`,
  }),
});

export const interventionsOf = (county: string, place: 'open' | 'done') => `INTERVENTIONS#${county}#${place}`;
