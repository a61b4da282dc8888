import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, toInstant, toMillis } from '../time/index.ts';

const minute = 60_000;
/** Tries with a wrong second factor before a pause. */
const free = 5;
const firstPause = 10 * minute;
/** However long somebody goes on guessing, the family waits no longer than this. */
const longestPause = 60 * minute;
const forgottenAfter = 24 * 60 * minute;

/** How often the second factor of one receipt was tried since it was last right. Kept of receipts that exist only. */
export const LookUpTries = z.object({
  receipt: z.string(),
  count: z.int().min(0),
  /** Of the last one. */
  at: Instant,
  version: z.int(),
});
export type LookUpTries = z.infer<typeof LookUpTries>;

export const lookUpTries = defineRecord<Pick<LookUpTries, 'receipt'>, LookUpTries>({
  name: 'LookUpTries',
  schema: LookUpTries,
  key: ({ receipt }) => ({ PK: `RECEIPT#${receipt}`, SK: 'TRIES' }),
});

type Tried = Pick<LookUpTries, 'count' | 'at'>;

/** Until when no try is answered: ten minutes after the fifth, twice as long after each further five, an hour at most. */
export function pausedUntil(tried: Tried | undefined, now: Instant): Instant | undefined {
  if (!tried || tried.count === 0 || tried.count % free !== 0) return undefined;
  const pause = Math.min(firstPause * 2 ** (tried.count / free - 1), longestPause);
  const until = toInstant(toMillis(tried.at) + pause);
  return until > now ? until : undefined;
}

export function countTry(tried: Tried | undefined, now: Instant): Tried {
  const forgotten = !tried || toMillis(now) - toMillis(tried.at) > forgottenAfter;
  return { count: forgotten ? 1 : tried.count + 1, at: now };
}
