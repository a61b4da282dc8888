import * as z from 'zod';
import { Text } from '../policy/category.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** A written decision, in plain words, with what can be done against it; and how it was served. */
export const Notice = z.object({
  caseId: z.string(),
  id: z.string(),
  kind: z.enum(['confirmation', 'refusal', 'ending', 'conversion']),
  text: Text,
  remedy: Text,
  writtenAt: Instant,
  channel: z.string().optional(),
  servedOn: PlainDate.optional(),
  proof: z.string().optional(),
  version: z.int(),
});
export type Notice = z.infer<typeof Notice>;

export const notices = defineRecord<Pick<Notice, 'caseId' | 'id'>, Notice>({
  name: 'Notice',
  schema: Notice,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `NOTICE#${id}` }),
});
