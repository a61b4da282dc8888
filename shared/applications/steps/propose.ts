import type { Context } from '../../commands/command.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
import { type Determination, determine, type HouseholdFacts, packOf } from '../../policy/index.ts';
import { create, type Write } from '../../records/write.ts';
import type { Application } from '../application.ts';
import { caseDeterminations } from '../caseDetermination.ts';

type Proposal = Required<Pick<Application, 'determinationId' | 'proposed'>>;

interface Proposed {
  proposal: Proposal;
  determination: Determination;
  write: Write;
}

/** 测算建议 on these facts, kept in full. It proposes; an officer decides. */
export function propose(
  { id: caseId, pack, round }: Application,
  facts: HouseholdFacts,
  parameters: Awaited<ReturnType<BookFor>>,
  context: Context,
): Proposed {
  const determination = determine(facts, packOf(pack), { parameters, knownAt: context.now });
  const id = context.newId('det');
  return {
    proposal: { determinationId: id, proposed: proposalOf(determination) },
    determination,
    write: create(caseDeterminations, { caseId, id, round, madeAt: context.now, determination }),
  };
}

function proposalOf({ result, category }: Determination): Proposal['proposed'] {
  if (result === 'needs-input') return { result: 'needs-input' };
  return category ? { result: 'grant', category } : { result: 'refuse' };
}
