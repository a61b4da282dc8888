import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import type { Operated } from './stop.ts';

interface StartAnew {
  caseId: string;
  reason: string;
}

/**
 * A new generation of a case's execution, which goes on from what is recorded: after a stop, a late failure, a new
 * definition. It moves the work, never a fact or a decision (P14).
 */
export const startAnew: Command<StartAnew, Operated> = {
  name: 'start-anew',
  async decide(reader, { caseId, reason }, context) {
    const type = caseTypeOf(caseId);
    const head = await reader.find(type, { id: caseId });
    if (!head) return refuse('case-unknown', `There is no case ${caseId}.`);
    if (head.closedAt) return refuse('case-closed', `${caseId} is closed.`);
    const generation = head.generation + 1;
    const { halted: _, ...going } = head;
    const renewed = {
      ...going,
      generation,
      renewedAt: context.now,
      followUp: { kind: 'start' as const, bulk: false, since: context.now },
    };
    return done(
      { caseId, generation },
      [replace(type, renewed)],
      [{ chain: head.familyId, type: 'execution-renewed', caseId, payload: { generation, reason } }],
    );
  },
};
