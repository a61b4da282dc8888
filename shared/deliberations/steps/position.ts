import type { Reader } from '../../records/reader.ts';
import { referrals, referralsOfCase } from '../../referrals/referral.ts';
import type { Deliberation } from '../deliberation.ts';

/** Where a deliberation stands, for its execution: statuses, ids and counts only. */
export interface Position {
  status: Deliberation['status'];
  round: number;
  organ: string;
  owed: { subject: string; organ: string }[];
}

export async function positionOf(deliberation: Deliberation, reader: Reader): Promise<Position> {
  const sent = await reader.list(referrals, referralsOfCase(deliberation.id));
  return {
    status: deliberation.status,
    round: deliberation.round,
    organ: deliberation.organ,
    owed: sent.filter(({ answer }) => !answer).map(({ id, organ }) => ({ subject: id, organ })),
  };
}
