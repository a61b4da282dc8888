import { parseOrgan } from '../../../shared/access/organ.ts';
import { Refused } from '../../../shared/api/refused.ts';
import type { CaseHead } from '../../../shared/cases/case.ts';
import { caseTypeOf } from '../../../shared/cases/registry.ts';
import { caseIdOf, type Task, tasks } from '../../../shared/tasks/task.ts';
import type { Exchange } from '../exchange.ts';

export const changed = (id: string) => ({ type: tasks, key: tasks.key({ id }) });

const isTaskId = (id: string) => /^(?:app|war|del)-[^.]+\./.test(id);

/** @throws Refused */
export async function findTask({ services }: Exchange, id: string): Promise<Task> {
  const task = isTaskId(id) ? await services.reader.find(tasks, { id }) : undefined;
  if (!task) throw new Refused('task-unknown', 404);
  return task;
}

/** A task with its case, which are read by one request. @throws Refused */
export async function findTaskInCase(exchange: Exchange, id: string): Promise<{ task: Task; head: CaseHead }> {
  const [task, head] = await Promise.all([findTask(exchange, id), caseOf(exchange, id)]);
  if (!head) throw new TypeError(`${task.id} is of no case`);
  return { task, head };
}

/** A task that is put to the caller's organ. What keeps one officer from it, the command says. @throws Refused */
export async function authoriseWork(exchange: Exchange, id: string): Promise<Task> {
  // The last signature is about the case: the command finds both.
  const { task } = await findTaskInCase(exchange, id);
  exchange.authorise({ organ: task.organ, division: parseOrgan(task.organ)?.division });
  return task;
}

const caseOf = ({ services }: Exchange, id: string) =>
  isTaskId(id) ? services.reader.find(caseTypeOf(caseIdOf(id)), { id: caseIdOf(id) }) : undefined;
