import { parseOrgan } from '../../../shared/access/organ.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { type Task, tasks } from '../../../shared/tasks/task.ts';
import type { Exchange } from '../exchange.ts';

export const changed = (id: string) => ({ type: tasks, key: tasks.key({ id }) });

/** @throws Refused */
export async function findTask({ services }: Exchange, id: string): Promise<Task> {
  const task = id.includes('.') ? await services.reader.find(tasks, { id }) : undefined;
  if (!task) throw new Refused('task-unknown', 404);
  return task;
}

/** A task that is put to the caller's organ. What keeps one officer from it, the command says. @throws Refused */
export async function authoriseWork(exchange: Exchange, id: string): Promise<Task> {
  const task = await findTask(exchange, id);
  exchange.authorise({ organ: task.organ, division: parseOrgan(task.organ)?.division });
  return task;
}
