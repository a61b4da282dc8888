import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { WarningSource } from '../warnings/source.ts';

/** 线索: what somebody noticed about a person and reported. Whoever filed it sees its own, and how far it is. */
export const Lead = z.object({
  id: z.string(),
  source: WarningSource,
  /** A family of indicators, or `reported` where none fits. */
  kind: z.string(),
  note: z.string(),
  urgency: z.enum(['normal', 'urgent']),
  filedBy: z.string(),
  organ: z.string(),
  personId: z.string(),
  familyId: z.string(),
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  at: Instant,
  /** Another case or an old decision that it comes from. */
  sourceCaseId: z.string().optional(),
  /** The clause by which an old decision is looked at again. */
  clause: z.string().optional(),
  warningId: z.string(),
  version: z.int(),
});
export type Lead = z.infer<typeof Lead>;

export const leads = defineRecord<{ id: string }, Lead>({
  name: 'Lead',
  schema: Lead,
  key: ({ id }) => ({ PK: `LEAD#${id}`, SK: 'LEAD' }),
  index: ({ county, at, id }) => ({ GSI1PK: leadsOfCounty(county), GSI1SK: `${at}#${id}` }),
});

export const leadsOfCounty = (county: string) => `LEADS#${county}`;
