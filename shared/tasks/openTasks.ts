import * as z from 'zod';
import { executionName } from '../cases/case.ts';
import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { create, replace, type Write } from '../records/write.ts';
import type { Instant } from '../time/index.ts';
import { newTask, taskOpened, waitingFor } from './newTask.ts';
import { type Task, taskId, tasks } from './task.ts';

/** What a waiting state of a workflow sends: who is asked for what, and the token to answer with. */
export const OpenTask = z.object({
  token: z.string().max(2048),
  /** Whose waiting state it is. */
  execution: z.string(),
  caseId: z.string(),
  kind: z.string(),
  step: z.string(),
  round: z.int().min(1),
  organ: z.string(),
  subject: z.string().optional(),
});
export type OpenTask = z.infer<typeof OpenTask>;

export interface OpenedTask {
  taskId: string;
  status: Task['status'];
}

/**
 * Opens the tasks that the waiting states of one case ask for, together and once. The same wait asked for again (the
 * message came twice, the state timed out, a new generation of the execution arrived) only gets the new token; when the
 * work is already done, so is the answer. A late message of an execution that the case has left behind changes nothing.
 *
 * The messages are of one case; refused when that case is closed.
 */
export const openTasks: Command<readonly OpenTask[], OpenedTask[]> = {
  name: 'open-tasks',
  repeatable: true,
  async decide(reader, messages, context) {
    const [{ caseId } = { caseId: '' }] = messages;
    const type = caseTypeOf(caseId);
    // Asked for at once, the case and its tasks are read by one request.
    const [head, ...asked] = await Promise.all([
      reader.get(type, { id: caseId }),
      ...messages.map(async (message) => {
        const id = taskId(caseId, message.step, message.round);
        return { message, id, known: await reader.find(tasks, { id }) };
      }),
    ]);
    const present = asked.filter(({ message }) => message.execution === executionName(head));
    const unknown = present.filter(({ known }) => !known);
    if (head.closedAt && unknown.length > 0) return refuse('case-closed', `${caseId} is closed: nobody is asked.`);
    const opened = unknown.map(({ message }) => ({
      ...newTask(head, message, context.now),
      token: message.token,
    }));
    const renewed = present.flatMap(({ known, message }) =>
      known ? renewToken(known, message.token, context.now) : [],
    );
    return done(
      present.map(({ id, known }) => ({ taskId: id, status: known?.status ?? 'open' })),
      [
        ...opened.map((task) => create(tasks, task)),
        ...renewed,
        ...(opened.length > 0
          ? [replace(type, { ...head, waiting: [...head.waiting, ...opened.map(waitingFor)] })]
          : []),
      ],
      opened.map(taskOpened),
    );
  },
};

function renewToken(task: Task, token: string, now: Instant): Write[] {
  if (task.token === token) return [];
  const followUp = task.status === 'open' ? {} : { followUp: { kind: 'token' as const, since: now } };
  return [replace(tasks, { ...task, token, ...followUp })];
}
