import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { hindranceOf } from './hindranceOf.ts';
import { tasks } from './task.ts';

/** An officer takes an open task of its organ on itself, so that two do not begin the same visit. */
export const claimTask: Command<{ taskId: string }, { taskId: string; claimedBy: string }> = {
  name: 'claim-task',
  async decide(reader, { taskId }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    const answer = { taskId, claimedBy: context.by.id };
    if (task.claimedBy === context.by.id) return done(answer, [], []);
    const hindrance = await hindranceOf(reader, task, context);
    if (hindrance) return { ok: false, refusal: hindrance };
    const { delegatedBy: _, ...taken } = task;
    const payload = { taskId, by: context.by.id };
    return done(
      answer,
      [replace(tasks, { ...taken, claimedBy: context.by.id })],
      [{ chain: task.familyId, type: 'task-claimed', caseId: task.caseId, payload }],
    );
  },
};
