import { type Command, type Context, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { ActOwed } from '../actOwed.ts';
import { classesWithoutAct } from '../planActions.ts';
import { advance, type Warning, warnings } from '../warning.ts';

/**
 * The result stands on the family's chain. No class is closed without its act, whatever an execution asks for; and what
 * was noticed after the last verification is verified first.
 *
 * @throws ActOwed
 */
export const closeWarning: Command<{ caseId: string }, { status: string; outcome: string }> = {
  name: 'close-warning',
  async decide(reader, { caseId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    if (warning.status === 'closed') return done({ status: 'closed', outcome: warning.outcome ?? '' }, [], []);
    if (!closable.has(warning.status))
      throw new ActOwed(`${caseId} is ${warning.status}: there is nothing to close yet`);
    if (warning.status !== 'handling' && hasUnseen(warning)) return lookAgain(warning, context);
    const outcome = outcomeOf(warning);
    const closed: Warning = { ...advance(warning, 'closed', context.now), closedAt: context.now, outcome };
    const classes = warning.classes.map((entry) => entry.class);
    const results = warning.actions.map(({ id, act, result }) => ({ id, act, result }));
    return done(
      { status: 'closed', outcome },
      [replace(warnings, closed)],
      [{ chain: warning.familyId, type: 'warning-closed', caseId, payload: { outcome, classes, results } }],
    );
  },
};

/** Handling closes only when its acts are done, which is asked of `outcomeOf`. */
const closable: ReadonlySet<Warning['status']> = new Set(['not-substantiated', 'handling', 'feedback-received']);

const hasUnseen = ({ triggers, verdict }: Warning) =>
  triggers.slice(verdict?.triggers ?? 0).some(({ voidedBy }) => !voidedBy);

function lookAgain(warning: Warning, { now }: Context) {
  const { outcome: _, proposed: __, ...open } = warning;
  const again: Warning = { ...advance(open, 'verifying', now), round: warning.round + 1 };
  const payload = { round: again.round, triggers: warning.triggers.length };
  return done(
    { status: 'verifying', outcome: '' },
    [replace(warnings, again)],
    [{ chain: warning.familyId, type: 'verification-begun', caseId: warning.id, payload }],
  );
}

function outcomeOf(warning: Warning): string {
  if (warning.status === 'not-substantiated' && warning.actions.length === 0) return warning.outcome ?? 'no-difficulty';
  const owed = warning.actions.filter(({ status }) => status === 'owed');
  const unanswered = classesWithoutAct(warning.classes, warning.actions);
  if (owed.length + unanswered.length > 0) throw new ActOwed(`${warning.id} still owes ${owed.map(({ id }) => id)}`);
  return warning.actions.some(({ result }) => result && helped.has(result)) ? 'helped' : 'handled';
}

/** Results by which somebody got, or kept on the way to, help. */
const helped = new Set(['provided', 'already-provided', 'delivered', 'already-delivered', 'signed', 'measures']);
