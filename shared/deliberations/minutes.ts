import * as z from 'zod';
import { Instant } from '../time/index.ts';

/** 会议纪要 as a file: announced with its hash, uploaded by a presigned address, named by the record of the meeting. */
export const Minutes = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  bytes: z.int().min(1),
  sha256: z.string(),
  by: z.string(),
  at: Instant,
});
export type Minutes = z.infer<typeof Minutes>;

export const minutesKey = (deliberationId: string, id: string) => `minutes/${deliberationId}/${id}`;
