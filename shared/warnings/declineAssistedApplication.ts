import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { assistedApplications } from './assistedApplication.ts';
import { settleOffer } from './settleOffer.ts';

interface DeclineAssistedApplication {
  warningId: string;
  reason: string;
}

/** The family does not want to apply. That is recorded, and ends the offer. */
export const declineAssistedApplication: Command<DeclineAssistedApplication, { status: 'declined' }> = {
  name: 'decline-assisted-application',
  async decide(reader, { warningId, reason }, context) {
    const offer = await settleOffer(reader, warningId, 'declined', context);
    if (!offer.ok) return offer;
    const declined = { ...offer.draft, status: 'declined' as const, reason };
    const payload = { draftId: declined.id, reason };
    return done(
      { status: 'declined' },
      [replace(assistedApplications, declined), ...offer.writes],
      [{ chain: declined.familyId, type: 'assisted-application-declined', caseId: warningId, payload }],
    );
  },
};
