import type { CaseHead, Waiting } from '../cases/case.ts';
import type { ChainEntry } from '../chain/event.ts';
import { create, type Write } from '../records/write.ts';
import type { Instant } from '../time/index.ts';
import { type Asked, newTask, taskOpened, waitingFor } from './newTask.ts';
import { tasks } from './task.ts';

export interface OpenedBeside {
  taskId: string;
  waiting: Waiting;
  write: Write;
  event: ChainEntry;
}

/**
 * Work that a case owes beside its execution, which does not wait for it: somebody is to be told, a withdrawn consent to
 * be looked at. It holds no token; time moves it as it moves every task.
 */
export function openSideTask(head: CaseHead, asked: Asked, now: Instant): OpenedBeside {
  const task = newTask(head, asked, now);
  return { taskId: task.id, waiting: waitingFor(task), write: create(tasks, task), event: taskOpened(task) };
}
