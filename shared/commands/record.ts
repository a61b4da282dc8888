import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** That a command was carried out, and what was answered: a repeat is answered from here. */
export const CommandRecord = z.object({
  key: z.string(),
  name: z.string(),
  inputHash: z.string(),
  by: z.string(),
  at: Instant,
  answer: z.unknown(),
  version: z.int(),
});
export type CommandRecord = z.infer<typeof CommandRecord>;

export const commandRecords = defineRecord<{ key: string }, CommandRecord>({
  name: 'Command',
  schema: CommandRecord,
  key: ({ key }) => ({ PK: `COMMAND#${key}`, SK: 'COMMAND' }),
});
