import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

export const VisitItem = z.object({
  taskId: z.string(),
  kind: z.string(),
  ok: z.boolean(),
  outcome: z.string().optional(),
  /** Why the item was not closed. */
  code: z.string().optional(),
});
export type VisitItem = z.infer<typeof VisitItem>;

/** One way to a family for all its open business (一户一访, P24), and what came of each item. */
export const HouseholdVisit = z.object({
  id: z.string(),
  familyId: z.string(),
  county: z.string(),
  township: z.string(),
  visitedOn: PlainDate,
  visitors: z.array(z.string()).min(1),
  note: z.string(),
  items: z.array(VisitItem),
  photos: z.array(z.string()).optional(),
  saved: z.int().min(0),
  recordedBy: z.string(),
  recordedAt: Instant,
  version: z.int(),
});
export type HouseholdVisit = z.infer<typeof HouseholdVisit>;

export const householdVisits = defineRecord<Pick<HouseholdVisit, 'familyId' | 'id'>, HouseholdVisit>({
  name: 'HouseholdVisit',
  schema: HouseholdVisit,
  key: ({ familyId, id }) => ({ PK: `FAMILY#${familyId}`, SK: `HOUSEHOLDVISIT#${id}` }),
  index: ({ county, visitedOn, id }) => ({ GSI1PK: visitsOfCounty(county), GSI1SK: `${visitedOn}#${id}` }),
});

export const visitsOfCounty = (county: string) => `HOUSEHOLDVISITS#${county}`;
