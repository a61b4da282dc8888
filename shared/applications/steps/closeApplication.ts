import { type Command, done } from '../../commands/command.ts';
import { remove, replace } from '../../records/write.ts';
import { applications, close } from '../application.ts';
import { openCases } from '../openCase.ts';
import { basicLiving } from '../submitApplication.ts';

const outcomes = { assisted: 'assisted', served: 'refused', withdrawn: 'withdrawn' } as const;

/** The result stands on the chain, and the family may apply again. */
export const closeApplication: Command<{ caseId: string }, { status: string; outcome: string }> = {
  name: 'close-application',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status === 'closed') return done({ status: 'closed', outcome: application.outcome ?? '' }, [], []);
    const outcome = outcomes[application.status as keyof typeof outcomes];
    if (!outcome) throw new Error(`${caseId} is ${application.status}: there is no result to close it with`);
    const place = await reader.find(openCases, { familyId: application.familyId, benefit: basicLiving });
    return done(
      { status: 'closed', outcome },
      [
        replace(applications, close(application, outcome, context.now)),
        ...(place?.caseId === caseId ? [remove(openCases, place)] : []),
      ],
      [{ chain: application.familyId, type: 'application-closed', caseId, payload: { outcome } }],
    );
  },
};
