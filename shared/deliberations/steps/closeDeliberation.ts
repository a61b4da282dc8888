import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { referrals, referralsOfCase } from '../../referrals/referral.ts';
import { AnswerOwed } from '../answerOwed.ts';
import { advance, type Deliberation, deliberations } from '../deliberation.ts';

/**
 * Closed when every agency has answered; the case that called it reads the outcome.
 *
 * @throws AnswerOwed
 */
export const closeDeliberation: Command<{ caseId: string }, { status: string; outcome: string }> = {
  name: 'close-deliberation',
  async decide(reader, { caseId }, context) {
    const deliberation = await reader.get(deliberations, { id: caseId });
    if (deliberation.status === 'closed') {
      return done({ status: 'closed', outcome: deliberation.outcome ?? '' }, [], []);
    }
    const sent = await reader.list(referrals, referralsOfCase(caseId));
    const silent = sent.filter(({ answer }) => !answer).map(({ id }) => id);
    if (silent.length > 0) throw new AnswerOwed(`${caseId} still waits for ${silent}`);
    const outcome = outcomeOf(deliberation, sent.length);
    const answers = sent.map(({ id, organ, answer }) => ({ id, organ, outcome: answer?.outcome }));
    const closed: Deliberation = { ...advance(deliberation, 'closed', context.now), closedAt: context.now, outcome };
    return done(
      { status: 'closed', outcome },
      [replace(deliberations, closed)],
      [{ chain: deliberation.familyId, type: 'deliberation-closed', caseId, payload: { outcome, answers } }],
    );
  },
};

function outcomeOf({ purpose, session }: Deliberation, measures: number): string {
  if (purpose === 'determination') return session?.recognised ? 'recognised' : 'not-recognised';
  return measures > 0 ? 'measures' : 'no-measures';
}
