import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';

export interface Operated {
  caseId: string;
  generation: number;
}

/**
 * Ends the execution of a case, for a reason. The case stays open and its tasks stay on their desks: what is done there
 * is recorded, and a new generation goes on from it.
 */
export const stopExecution: Command<{ caseId: string; reason: string }, Operated> = {
  name: 'stop-execution',
  async decide(reader, { caseId, reason }, context) {
    const type = caseTypeOf(caseId);
    const head = await reader.find(type, { id: caseId });
    if (!head) return refuse('case-unknown', `There is no case ${caseId}.`);
    if (head.closedAt) return refuse('case-closed', `${caseId} is closed.`);
    if (head.followUp) return refuse('execution-busy', 'An earlier order is still being carried out.');
    if (head.halted) return refuse('execution-halted', `The execution is ${head.halted.status}.`);
    const { generation } = head;
    const stopped = {
      ...head,
      halted: { status: 'stopped' as const, at: context.now, reason },
      followUp: { kind: 'stop' as const, bulk: false, since: context.now },
    };
    return done(
      { caseId, generation },
      [replace(type, stopped)],
      [{ chain: head.familyId, type: 'execution-stopped', caseId, payload: { generation, reason } }],
    );
  },
};
