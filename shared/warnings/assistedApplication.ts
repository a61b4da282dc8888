import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/**
 * 帮办: a draft with what is known, offered to a family that did not ask. It becomes an application only when the
 * family, its guardian or its agent signs (P3; 57号 arts. 6 and 28); declining ends it.
 */
export const AssistedApplication = z.object({
  id: z.string(),
  /** The warning that it came from. */
  caseId: z.string(),
  /** The action of that warning. */
  actionId: z.string(),
  familyId: z.string(),
  personId: z.string(),
  members: z.array(z.object({ personId: z.string(), relation: z.string() })),
  /** Facts already on record, by the feed's names, to be put before the family. */
  known: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  status: z.enum(['offered', 'signed', 'declined']),
  offeredAt: Instant,
  settledAt: Instant.optional(),
  settledBy: z.string().optional(),
  applicationId: z.string().optional(),
  reason: z.string().optional(),
  version: z.int(),
});
export type AssistedApplication = z.infer<typeof AssistedApplication>;

export const assistedApplications = defineRecord<Pick<AssistedApplication, 'caseId' | 'id'>, AssistedApplication>({
  name: 'AssistedApplication',
  schema: AssistedApplication,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `ASSISTED#${id}` }),
});
