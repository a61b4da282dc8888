import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** An entry of the override ledger: a decision that departs from what the rules proposed, with its reason (P21). */
export const Departure = z.object({
  caseId: z.string(),
  id: z.string(),
  county: z.string(),
  proposed: z.string(),
  decided: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  version: z.int(),
});
export type Departure = z.infer<typeof Departure>;

export const departures = defineRecord<Pick<Departure, 'caseId' | 'id'>, Departure>({
  name: 'Departure',
  schema: Departure,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `DEPARTURE#${id}` }),
  index: ({ county, at, id }) => ({ GSI1PK: departuresOf(county), GSI1SK: `${at}#${id}` }),
});

export const departuresOf = (county: string) => `DEPARTURES#${county}`;
