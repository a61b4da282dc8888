import { type Command, done } from '../../commands/command.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
import { type Determination, determine, packOf } from '../../policy/index.ts';
import { create, replace } from '../../records/write.ts';
import { type Application, advance, applications } from '../application.ts';
import { caseDeterminations } from '../caseDetermination.ts';
import { caseFacts } from '../caseFacts.ts';

/** 测算建议: the rules of the case's pack on the facts as investigated. It proposes; an officer decides. */
export const determineCase = (bookFor: BookFor): Command<{ caseId: string }, { status: string }> => ({
  name: 'determine-case',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status !== 'investigated') return done({ status: application.status }, [], []);
    const { facts } = await reader.get(caseFacts, { caseId });
    const determination = determine(facts, packOf(application.pack), {
      parameters: await bookFor(application.county),
      knownAt: context.now,
    });
    const id = context.newId('det');
    const proposed = proposalOf(determination);
    const determined = { ...advance(application, 'determined', context.now), determinationId: id, proposed };
    return done(
      { status: determined.status },
      [
        replace(applications, determined),
        create(caseDeterminations, { caseId, id, round: application.round, madeAt: context.now, determination }),
      ],
      [
        {
          chain: application.familyId,
          type: 'case-determined',
          caseId,
          payload: { determinationId: id, proposed, pack: determination.pack, missing: determination.missing },
        },
      ],
    );
  },
});

function proposalOf({ result, category }: Determination): NonNullable<Application['proposed']> {
  if (result === 'needs-input') return { result: 'needs-input' };
  return category ? { result: 'grant', category } : { result: 'refuse' };
}
