import { type Command, done, refuse } from '../commands/command.ts';
import { authorisations, authorisationsOf } from '../persons/authorisation.ts';
import { replace } from '../records/write.ts';
import { openSideTask } from '../tasks/sideTask.ts';
import { obligorsOf } from './addAuthorisations.ts';
import { applications } from './application.ts';

export interface WithdrawnAuthorisation {
  applicationId: string;
  personId: string;
  reason?: string | undefined;
}

/** A person takes its consent back: nothing more is asked about it, and an officer looks at what follows. Never a refusal. */
export const withdrawAuthorisation: Command<WithdrawnAuthorisation, { taskId: string }> = {
  name: 'withdraw-authorisation',
  async decide(reader, { applicationId, personId, reason }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (application.closedAt) return refuse('case-closed', `${application.id} is closed.`);
    const { obligors, authorised } = application;
    if (!authorised.includes(personId) && !obligors?.authorised.includes(personId)) {
      return refuse('not-authorised', 'This person has given no authorisation.', { pointer: '/personId' });
    }
    const given = await reader.list(authorisations, authorisationsOf(personId));
    const standing = given.filter(({ withdrawnAt }) => !withdrawnAt);
    const isObligor = obligorsOf(application).includes(personId);
    const round = given.filter(({ withdrawnAt }) => withdrawnAt).length + 1;
    const asked = { kind: 'settle-withdrawn-authorisation', step: `withdrawn~${personId}`, round, subject: personId };
    const opened = openSideTask(application, { ...asked, organ: `township:${application.township}` }, context.now);
    const changed = {
      ...application,
      ...(isObligor && obligors
        ? {
            obligors: {
              authorised: obligors.authorised.filter((id) => id !== personId),
              awaited: [...obligors.awaited, personId],
            },
          }
        : {
            authorised: authorised.filter((id) => id !== personId),
            unauthorised: [...application.unauthorised, personId],
          }),
      waiting: [...application.waiting, opened.waiting],
    };
    return done(
      { taskId: opened.taskId },
      [
        replace(applications, changed),
        ...standing.map((consent) =>
          replace(authorisations, { ...consent, withdrawnAt: context.now, withdrawnBy: context.by.id }),
        ),
        opened.write,
      ],
      [
        {
          chain: application.familyId,
          type: 'authorisation-withdrawn',
          caseId: applicationId,
          payload: { personId, ...(reason && { reason }) },
        },
        opened.event,
      ],
    );
  },
};
