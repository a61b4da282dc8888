import type { Intake } from '../applications/intake.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { assistedApplications } from './assistedApplication.ts';
import { settleOffer } from './settleOffer.ts';

export interface SignAssistedApplication {
  warningId: string;
  /** What the family signed: the whole application, as at the door. */
  intake: Intake;
}

export interface SignedAssistedApplication {
  applicationId: string;
  receipt: string;
  linked: boolean;
}

/** The family's signature makes the draft an application (P3): both, and the end of the waiting, in one transaction. */
export const signAssistedApplication: Command<SignAssistedApplication, SignedAssistedApplication> = {
  name: 'sign-assisted-application',
  async decide(reader, { warningId, intake }, context) {
    const offer = await settleOffer(reader, warningId, 'signed', context);
    if (!offer.ok) return offer;
    const filed = { ...intake, channel: 'assisted' as const, sourceWarningId: warningId };
    if (!filed.members.some(({ idHash }) => idHash === offer.person.idHash)) {
      return refuse('person-not-a-member', 'The person of the warning is not among the members.', {
        pointer: '/members',
      });
    }
    const submitted = await submitApplication.decide(reader, filed, context);
    if (!submitted.ok) return submitted;
    const { applicationId } = submitted.answer;
    const signed = { ...offer.draft, status: 'signed' as const, applicationId };
    const payload = { draftId: offer.draft.id, applicationId };
    return done(
      submitted.answer,
      [...submitted.writes, replace(assistedApplications, signed), ...offer.writes],
      [
        ...submitted.events,
        { chain: offer.draft.familyId, type: 'assisted-application-signed', caseId: warningId, payload },
      ],
    );
  },
};
