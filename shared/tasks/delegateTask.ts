import { type Command, done, refuse } from '../commands/command.ts';
import { faultOfColleague } from '../officers/officer.ts';
import { replace } from '../records/write.ts';
import { hindranceOf, isRelative } from './hindranceOf.ts';
import { tasks } from './task.ts';

interface Delegate {
  taskId: string;
  /** A colleague of the same organ. */
  to: string;
  reason?: string | undefined;
}

/** Puts a task on a colleague's desk: by whoever may work it, or by a leader of the organ. */
export const delegateTask: Command<Delegate, { taskId: string; claimedBy: string }> = {
  name: 'delegate-task',
  async decide(reader, { taskId, to, reason }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    if (to === context.by.id) return refuse('delegated-to-oneself', 'Claim it instead.', { pointer: '/to' });
    const hindrance = await hindranceOf(reader, task, context);
    const isLeader = context.by.roles.some((role) => role.endsWith('-leader'));
    if (hindrance?.code === 'task-claimed' && !isLeader) return { ok: false, refusal: hindrance };
    if (await isRelative(reader, task, to)) return refuse('relative-of-family', 'The colleague is a relative.');
    const role = task.signOff[task.signatures.length];
    const fault = await faultOfColleague(reader, to, { organ: task.organ, role, pointer: '/to' });
    if (fault) return { ok: false, refusal: fault };
    const payload = { taskId, to, ...(reason && { reason }) };
    return done(
      { taskId, claimedBy: to },
      [replace(tasks, { ...task, claimedBy: to, delegatedBy: context.by.id })],
      [{ chain: task.familyId, type: 'task-delegated', caseId: task.caseId, payload }],
    );
  },
};
