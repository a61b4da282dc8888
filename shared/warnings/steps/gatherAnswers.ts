import { type Command, type Context, done } from '../../commands/command.ts';
import { deliberations } from '../../deliberations/deliberation.ts';
import type { Reader } from '../../records/reader.ts';
import { replace } from '../../records/write.ts';
import { referrals } from '../../referrals/referral.ts';
import type { Action } from '../action.ts';
import { ActOwed } from '../actOwed.ts';
import { completeAction } from '../completeAction.ts';
import { advance, type Warning, warnings } from '../warning.ts';
import { type Position, positionOf } from './position.ts';

/**
 * Takes the answers of agencies and of the deliberation into the warning. Only when every act is done has the
 * feedback been received; acts that a decision added are asked for first.
 *
 * @throws ActOwed when the execution came here too early
 */
export const gatherAnswers: Command<{ caseId: string }, Position> = {
  name: 'gather-answers',
  async decide(reader, { caseId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    if (warning.status !== 'handling') return done(await positionOf(warning, reader), [], []);
    const answered = await takeAnswers(warning, reader, context);
    const owed = answered.actions.filter(({ status }) => status === 'owed');
    if (owed.length > 0 && owed.every(({ further }) => further)) return askFurther(answered, reader);
    if (owed.length > 0) throw new ActOwed(`${caseId} still owes ${owed.map(({ id }) => id)}`);
    const waiting = answered.waiting.filter(({ kind }) => kind !== 'deliberation');
    const changed = { ...advance(answered, 'feedback-received', context.now), waiting };
    const results = changed.actions.map(({ id, act, organ, status, result }) => ({ id, act, organ, status, result }));
    return done(
      await positionOf(changed, reader),
      [replace(warnings, changed)],
      [{ chain: warning.familyId, type: 'feedback-gathered', caseId, payload: { results } }],
    );
  },
};

/** A decision inside the case called for further acts: they are asked for once, and then gathered like the others. */
async function askFurther(warning: Warning, reader: Reader) {
  const actions = warning.actions.map(({ further: _, ...action }) => action);
  const asked = { ...warning, actions };
  const ids = warning.actions.filter(({ further }) => further).map(({ id }) => id);
  return done(
    await positionOf(asked, reader),
    [replace(warnings, asked)],
    [{ chain: warning.familyId, type: 'further-acts-asked', caseId: warning.id, payload: { actions: ids } }],
  );
}

async function takeAnswers(warning: Warning, reader: Reader, context: Context): Promise<Warning> {
  let changed = warning;
  for (const action of warning.actions) {
    const result = action.status === 'owed' ? await resultOf(warning, action, reader) : undefined;
    if (result) changed = completeAction(changed, action.id, result, context);
  }
  return changed;
}

async function resultOf(warning: Warning, action: Action, reader: Reader): Promise<string | undefined> {
  if (action.subject?.startsWith('ref-')) {
    return (await reader.get(referrals, { caseId: warning.id, id: action.subject })).answer?.outcome;
  }
  if (action.subject?.startsWith('del-')) return (await reader.get(deliberations, { id: action.subject })).outcome;
  return undefined;
}
