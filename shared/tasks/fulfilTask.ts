import type { Context } from '../commands/command.ts';
import { replace, type Write } from '../records/write.ts';
import { type Task, tasks } from './task.ts';

/** Completes a task by an act that did not go through its form; the execution that waits on it hears `output`. */
export function fulfilTask(task: Task, outcome: string, output: Record<string, unknown>, context: Context): Write {
  return replace(tasks, {
    ...task,
    status: 'completed',
    outcome,
    completedAt: context.now,
    completedBy: context.by.id,
    moves: [],
    output,
    followUp: { kind: 'token', since: context.now },
  });
}
