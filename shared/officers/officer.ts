import * as z from 'zod';
import type { Reader } from '../records/reader.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/**
 * An officer as its own token last showed it at its desk: ids only. The directory of officers is the identity provider's;
 * this is what the platform needs to put work on a colleague's desk.
 */
export const Officer = z.object({
  id: z.string(),
  organ: z.string(),
  roles: z.array(z.string()),
  since: Instant,
  version: z.int(),
});
export type Officer = z.infer<typeof Officer>;

export const officers = defineRecord<{ id: string }, Officer>({
  name: 'Officer',
  schema: Officer,
  key: ({ id }) => ({ PK: `OFFICER#${id}`, SK: 'OFFICER' }),
});

/** What keeps work of an organ from being put on that officer's desk. */
export async function faultOfColleague(
  reader: Reader,
  id: string,
  { organ, role, pointer }: { organ: string; role?: string | undefined; pointer: string },
) {
  const known = await reader.find(officers, { id });
  if (!known) return { code: 'colleague-unknown', detail: `Nobody has worked here as ${id}.`, pointer };
  if (known.organ !== organ) return { code: 'colleague-elsewhere', detail: `${id} works at ${known.organ}.`, pointer };
  if (role && !known.roles.includes(role)) {
    return { code: 'colleague-without-role', detail: `It is the ${role} who works on it now.`, pointer };
  }
  return undefined;
}
