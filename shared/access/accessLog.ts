import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { Purpose } from './purpose.ts';
import { Role } from './role.ts';

/** That somebody read a person's data: kept on the person, so that it can be shown to the person. */
export const AccessLog = z.object({
  personId: z.string(),
  id: z.string(),
  at: Instant,
  by: z.string(),
  role: Role,
  organ: z.string().optional(),
  /** The operation of the API that was used. */
  operation: z.string(),
  purpose: Purpose,
  /** Identity fields that were shown in full, and `facts` where income or illness were. */
  fields: z.array(z.string()),
  caseId: z.string().optional(),
  version: z.int(),
});
export type AccessLog = z.infer<typeof AccessLog>;

export const accessLogs = defineRecord<Pick<AccessLog, 'personId' | 'at' | 'id'>, AccessLog>({
  name: 'AccessLog',
  schema: AccessLog,
  key: ({ personId, at, id }) => ({ PK: `PERSON#${personId}`, SK: `ACCESS#${at}#${id}` }),
});

export const accessesOf = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'ACCESS#' });
