import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { type Referral, referrals } from './referral.ts';

interface AcknowledgeReferral {
  caseId: string;
  referralId: string;
}

/** 签收: the organ that was asked says that it has the referral. Nothing waits on it; the answer is a task. */
export const acknowledgeReferral: Command<AcknowledgeReferral, { referralId: string; status: Referral['status'] }> = {
  name: 'acknowledge-referral',
  async decide(reader, input, context) {
    const referral = await reader.find(referrals, { caseId: input.caseId, id: input.referralId });
    if (!referral) return refuse('referral-unknown', `There is no referral ${input.referralId}.`);
    if (referral.organ !== context.by.organ) {
      return refuse('referral-not-yours', `The referral was sent to ${referral.organ}.`);
    }
    if (referral.status !== 'sent') return done({ referralId: referral.id, status: referral.status }, [], []);
    const acknowledged = { by: context.by.id, at: context.now };
    return done(
      { referralId: referral.id, status: 'acknowledged' as const },
      [replace(referrals, { ...referral, status: 'acknowledged', acknowledged })],
      [
        {
          chain: referral.familyId,
          type: 'referral-acknowledged',
          caseId: referral.caseId,
          payload: { referralId: referral.id, organ: referral.organ },
        },
      ],
    );
  },
};
