import { type Instant, toMillis } from '../time/index.ts';
import type { Row } from './followUp.ts';

/** How long the relay is given before its work is sent again, in ms. */
const patience = 10 * 60_000;

/**
 * Bulk starts wait their turn: the pace of the quotas makes 50 minutes of 120,000. Sent again each hour while they do,
 * they would stand in their queue twice and thrice.
 */
const patienceWithBulk = 6 * 60 * 60_000;

/** Whether what a row asks for should have been done long ago. */
export function isOverdue({ followUp }: Row, now: Instant): boolean {
  if (!followUp?.since) return false;
  return toMillis(now) - toMillis(followUp.since) >= (followUp.bulk === true ? patienceWithBulk : patience);
}
