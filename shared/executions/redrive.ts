import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import type { Operated } from './stop.ts';

export interface Redrive {
  caseId: string;
  reason: string;
  /** What Step Functions said of the present generation just before. */
  present: { status: string; redrivable: boolean } | undefined;
}

/** Lets the failed execution go on from the state that failed. It moves the work, never a fact or a decision (P14). */
export const redriveExecution: Command<Redrive, Operated> = {
  name: 'redrive-execution',
  async decide(reader, { caseId, reason, present }, context) {
    const type = caseTypeOf(caseId);
    const head = await reader.find(type, { id: caseId });
    if (!head) return refuse('case-unknown', `There is no case ${caseId}.`);
    if (head.closedAt) return refuse('case-closed', `${caseId} is closed.`);
    if (head.followUp) return refuse('execution-busy', 'An earlier order is still being carried out.');
    if (!present?.redrivable)
      return refuse(
        'execution-not-redrivable',
        `The execution is ${present?.status ?? 'unknown'}: it goes on only as a new generation.`,
      );
    const { halted: _, ...going } = head;
    const { generation } = head;
    return done(
      { caseId, generation },
      [replace(type, { ...going, followUp: { kind: 'redrive', bulk: false, since: context.now } })],
      [{ chain: head.familyId, type: 'execution-redriven', caseId, payload: { generation, reason } }],
    );
  },
};
