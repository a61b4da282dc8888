import { replace, type Write } from '../records/write.ts';
import type { Instant } from '../time/index.ts';
import { type Task, tasks } from './task.ts';

/** Takes an open task off its organ's desk; the execution that waits on it hears `output`. */
export function cancelTask(task: Task, output: Record<string, unknown>, now: Instant): Write {
  return replace(tasks, {
    ...task,
    status: 'cancelled',
    outcome: 'cancelled',
    completedAt: now,
    moves: [],
    output,
    followUp: { kind: 'token', since: now },
  });
}
