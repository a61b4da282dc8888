import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { referrals } from './referral.ts';

interface ChaseReferral {
  caseId: string;
  referralId: string;
}

/** 催办: an organ that confirmed nothing in time is reminded, once. Its answer has a deadline and a supervision of its own. */
export const chaseReferral: Command<ChaseReferral, { chased: boolean }> = {
  name: 'chase-referral',
  async decide(reader, { caseId, referralId }, context) {
    const referral = await reader.get(referrals, { caseId, id: referralId });
    const { status, acknowledgeBy, chasedAt, organ, familyId } = referral;
    const late = status === 'sent' && acknowledgeBy !== undefined && acknowledgeBy <= context.now;
    if (!late || chasedAt) return done({ chased: false }, [], []);
    return done(
      { chased: true },
      [replace(referrals, { ...referral, chasedAt: context.now })],
      [{ chain: familyId, type: 'referral-chased', caseId, payload: { referralId, organ, acknowledgeBy } }],
    );
  },
};
