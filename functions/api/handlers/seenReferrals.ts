import type { Reader } from '../../../shared/records/reader.ts';
import { type Referral, referrals, referralsOfCase } from '../../../shared/referrals/referral.ts';

/** Referrals of a case; who may not read facts sees to whom each went and how far it is, not what for. */
export async function seenReferrals(
  reader: Reader,
  caseId: string,
  withFacts: boolean,
): Promise<(Referral | Pick<Referral, 'id' | 'organ' | 'act' | 'status'>)[]> {
  const all = await reader.list(referrals, referralsOfCase(caseId));
  return withFacts ? all : all.map(({ id, organ, act, status }) => ({ id, organ, act, status }));
}
