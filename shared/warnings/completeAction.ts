import type { Context } from '../commands/command.ts';
import type { Action } from './action.ts';
import type { Warning } from './warning.ts';

/** The action that a task is about, by the id in the task's subject. */
export function actionOf(warning: Warning, id: string | undefined): Action {
  const action = warning.actions.find((candidate) => candidate.id === id);
  if (!action) throw new RangeError(`${warning.id} has no action ${id}`);
  return action;
}

export function changeAction(warning: Warning, id: string, change: Partial<Action>): Warning {
  return {
    ...warning,
    actions: warning.actions.map((action) => (action.id === id ? { ...action, ...change } : action)),
  };
}

/** The warning with that action done. Done once, it stays as it was done. */
export function completeAction(warning: Warning, id: string, result: string, context: Context): Warning {
  if (actionOf(warning, id).status === 'done') return warning;
  return changeAction(warning, id, { status: 'done', result, doneAt: context.now, doneBy: context.by.id });
}
