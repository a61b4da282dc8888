import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { tasks } from './task.ts';

/** 催办 by a person, out of turn: the task stays where it is and shows that its organ was reminded. */
export const remindTask: Command<{ taskId: string; reason: string }, { taskId: string; reminders: number }> = {
  name: 'remind-task',
  async decide(reader, { taskId, reason }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    const moved = [...task.moved, { kind: 'remind' as const, at: context.now }];
    const reminders = moved.filter(({ kind }) => kind === 'remind').length;
    const payload = { taskId, organ: task.organ, dueAt: task.dueAt, reason };
    return done(
      { taskId, reminders },
      [replace(tasks, { ...task, moved })],
      [{ chain: task.familyId, type: 'task-reminded', caseId: task.caseId, payload }],
    );
  },
};
