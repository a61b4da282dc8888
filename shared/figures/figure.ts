import * as z from 'zod';
import { defineRecord } from '../records/record.ts';

/** A count of one county: cases that entered a status on a day, or (day `now`) that are in it. */
export const Figure = z.object({
  county: z.string(),
  day: z.string(),
  kind: z.string(),
  status: z.string(),
  count: z.int(),
  version: z.int().default(1),
});
export type Figure = z.infer<typeof Figure>;

export const figures = defineRecord<Pick<Figure, 'county' | 'day' | 'kind' | 'status'>, Figure>({
  name: 'Figure',
  schema: Figure,
  key: ({ county, day, kind, status }) => ({ PK: `FIGURE#${county}`, SK: `${day}#${kind}#${status}` }),
});

export const figuresOf = (county: string, day: string) => ({ pk: `FIGURE#${county}`, prefix: `${day}#` });

/** Up to which version of a case its changes have been counted, so that a record read twice counts once. */
export const Counted = z.object({ caseId: z.string(), counted: z.int(), version: z.int().default(1) });
export type Counted = z.infer<typeof Counted>;

export const countedCases = defineRecord<{ caseId: string }, Counted>({
  name: 'Counted',
  schema: Counted,
  key: ({ caseId }) => ({ PK: `CASE#${caseId}`, SK: 'COUNTED' }),
});
