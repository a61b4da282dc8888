import { caseKindOf, type Halted } from '../cases/case.ts';
import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { daysSince } from './daysSince.ts';

/** An execution that ended before its case did, as Step Functions tells it. */
export interface Ended {
  caseId: string;
  generation: number;
  status: Exclude<Halted['status'], 'stopped'>;
  at: string;
  error?: string | undefined;
}

export type Repair = 'nothing' | 'noted' | 'renewed';

/** An execution that goes on failing is somebody's work, not the sweep's: one renewal a day. */
const patience = 1;

/**
 * Brings a case and its execution together again. What failed is noted and waits for a person, who knows whether the
 * cause is mended; what was ended from outside, ran into its time or ended too early goes on in a new generation.
 */
export const repairExecution: Command<Ended, { repair: Repair }> = {
  name: 'repair-execution',
  async decide(reader, { caseId, generation, status, at, error }, context) {
    const type = caseTypeOf(caseId);
    const head = await reader.find(type, { id: caseId });
    if (!head || head.closedAt || head.followUp || head.halted || head.generation !== generation)
      return done({ repair: 'nothing' }, [], []);
    const halted: Halted = { status, at, ...(error && { error }) };
    const payload = { generation, ...halted };
    const noted = { chain: head.familyId, type: 'execution-halted', caseId, payload };
    const again = head.renewedAt !== undefined && daysSince(head.renewedAt, context.now) < patience;
    // Whoever called a deliberation waits for it, and takes it up again itself.
    if (status === 'failed' || again || caseKindOf(caseId) === 'deliberation')
      return done({ repair: 'noted' }, [replace(type, { ...head, halted })], [noted]);
    const renewed = {
      ...head,
      generation: generation + 1,
      renewedAt: context.now,
      followUp: { kind: 'start' as const, bulk: true, since: context.now },
    };
    const reason = `${status} without its case`;
    return done(
      { repair: 'renewed' },
      [replace(type, renewed)],
      [noted, { ...noted, type: 'execution-renewed', payload: { generation: generation + 1, reason } }],
    );
  },
};
