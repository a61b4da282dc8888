import { type Context, type Refusal, refuse } from '../commands/command.ts';
import { type Person, persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import { fulfilTask } from '../tasks/fulfilTask.ts';
import { taskId, tasks } from '../tasks/task.ts';
import { type AssistedApplication, assistedApplications } from './assistedApplication.ts';
import { completeAction } from './completeAction.ts';
import { warnings } from './warning.ts';

type Settled =
  | { ok: true; draft: AssistedApplication; person: Person; writes: Write[] }
  | { ok: false; refusal: Refusal };

/** The family itself answers the offer: the township's task is done with it, and the warning goes on. */
export async function settleOffer(
  reader: Reader,
  warningId: string,
  outcome: 'signed' | 'declined',
  context: Context,
): Promise<Settled> {
  const warning = await reader.find(warnings, { id: warningId });
  const action = warning?.actions.findLast(({ act, subject }) => act === 'assisted-application' && subject);
  if (!warning || !action?.subject) return refuse('no-offer', 'No assisted application is offered here.');
  const draft = await reader.get(assistedApplications, { caseId: warningId, id: action.subject });
  if (draft.status !== 'offered') {
    return refuse('offer-settled', `The offer was ${draft.status} at ${draft.settledAt}.`, {
      extra: { applicationId: draft.applicationId },
    });
  }
  const task = await reader.find(tasks, { id: taskId(warningId, assistStep(action.id), 1) });
  if (task?.status !== 'open') return refuse('offer-not-open', 'The offer is being prepared: ask again in a minute.');
  const person = await reader.get(persons, { id: warning.personId });
  const answered = completeAction(warning, action.id, outcome, context);
  const waiting = warning.waiting.filter((entry) => entry.taskId !== task.id);
  return {
    ok: true,
    draft: { ...draft, settledAt: context.now, settledBy: context.by.id },
    person,
    writes: [
      replace(warnings, { ...answered, waiting }),
      fulfilTask(task, outcome, { actionId: action.id, outcome }, context),
    ],
  };
}

/** The step by which workflows/warning names the task of an action. */
export const assistStep = (actionId: string) => `assist~${actionId}`;
