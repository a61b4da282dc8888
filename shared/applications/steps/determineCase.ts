import { type Command, done } from '../../commands/command.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
import { replace } from '../../records/write.ts';
import { advance, applications } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { propose } from './propose.ts';

/** 测算建议: the rules of the case's pack on the facts as investigated. It proposes; an officer decides. */
export const determineCase = (bookFor: BookFor): Command<{ caseId: string }, { status: string }> => ({
  name: 'determine-case',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status !== 'investigated') return done({ status: application.status }, [], []);
    const { facts } = await reader.get(caseFacts, { caseId });
    const { proposal, determination, write } = propose(application, facts, await bookFor(application.county), context);
    const determined = { ...advance(application, 'determined', context.now), ...proposal };
    return done(
      { status: determined.status },
      [replace(applications, determined), write],
      [
        {
          chain: application.familyId,
          type: 'case-determined',
          caseId,
          payload: { ...proposal, pack: determination.pack, missing: determination.missing },
        },
      ],
    );
  },
});
