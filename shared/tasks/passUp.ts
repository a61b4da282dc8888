import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { superiorOf } from './superiorOf.ts';
import { type Task, tasks } from './task.ts';

/** The roles of a township's chain at the county that steps in. */
const roleAbove: Readonly<Record<string, string>> = {
  'township-officer': 'county-officer',
  'township-leader': 'county-leader',
};

/**
 * Where an organ cannot go on (one officer for two roles, relatives only, whoever is left has found out what is decided
 * on), what is still to be signed goes to the organ above, so that no case stands still. At a county the leader takes
 * what another officer should have signed.
 */
export const passUp: Command<{ taskId: string; reason: string }, { taskId: string; organ: string; signOff: string[] }> =
  {
    name: 'pass-up',
    async decide(reader, { taskId, reason }) {
      const task = await reader.find(tasks, { id: taskId });
      if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
      if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
      const above = deskAbove(task);
      if (!above) return refuse('no-organ-above', `Nobody above ${task.organ} could sign.`);
      const { claimedBy: _, delegatedBy: __, ...free } = task;
      const type = caseTypeOf(task.caseId);
      const head = await reader.get(type, { id: task.caseId });
      const waiting = head.waiting.map((each) => (each.taskId === taskId ? { ...each, organ: above.organ } : each));
      const payload = { taskId, from: task.organ, to: above.organ, signOff: above.signOff, reason };
      return done(
        { taskId, ...above },
        [
          replace(tasks, { ...free, ...above, passedUpFrom: task.passedUpFrom ?? task.organ }),
          replace(type, { ...head, waiting }),
        ],
        [{ chain: task.familyId, type: 'task-passed-up', caseId: task.caseId, payload }],
      );
    },
  };

function deskAbove({ organ, signOff, signatures }: Task): Pick<Task, 'organ' | 'signOff'> | undefined {
  const signed = signOff.slice(0, signatures.length);
  const owed = signOff.slice(signatures.length);
  if (organ.startsWith('civil-affairs:')) {
    const byLeader = owed.map((role) => (role === 'county-officer' ? 'county-leader' : role));
    const once = byLeader.filter((role, place) => role !== byLeader[place - 1]);
    return owed.includes('county-officer') ? { organ, signOff: [...signed, ...once] } : undefined;
  }
  const superior = superiorOf(organ);
  if (superior === organ) return undefined;
  return { organ: superior, signOff: [...signed, ...owed.map((role) => roleAbove[role] ?? role)] };
}
