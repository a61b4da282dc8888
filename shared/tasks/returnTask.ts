import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { tasks } from './task.ts';

/** Puts a held task back into the pool of its organ: by its holder, whoever delegated it, or a leader. */
export const returnTask: Command<{ taskId: string; reason?: string | undefined }, { taskId: string }> = {
  name: 'return-task',
  async decide(reader, { taskId, reason }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    const { claimedBy, delegatedBy, ...free } = task;
    if (!claimedBy) return refuse('task-not-held', 'Nobody holds the task.');
    const mayReturn =
      [claimedBy, delegatedBy].includes(context.by.id) || context.by.roles.some((role) => role.endsWith('-leader'));
    if (!mayReturn) return refuse('task-claimed', 'Somebody else has claimed the task.');
    const payload = { taskId, from: claimedBy, ...(reason && { reason }) };
    return done(
      { taskId },
      [replace(tasks, free)],
      [{ chain: task.familyId, type: 'task-returned', caseId: task.caseId, payload }],
    );
  },
};
