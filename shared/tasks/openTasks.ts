import * as z from 'zod';
import { calendarVersion } from '../calendar/index.ts';
import type { CaseHead } from '../cases/case.ts';
import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { create, replace, type Write } from '../records/write.ts';
import type { Instant } from '../time/index.ts';
import { planMoves, type TaskRule } from './rule.ts';
import { type Task, taskId, tasks } from './task.ts';

/** What a waiting state of a workflow sends: who is asked for what, and the token to answer with. */
export const OpenTask = z.object({
  token: z.string().max(2048),
  caseId: z.string(),
  kind: z.string(),
  step: z.string(),
  round: z.int().min(1),
  organ: z.string(),
  subject: z.string().optional(),
});
export type OpenTask = z.infer<typeof OpenTask>;

/** The deadline and the signers of a kind of task, as the case's pack has them. */
export type TaskRules = (kind: string, pack: { id: string; hash: string }, organ: string) => TaskRule;

export interface OpenedTask {
  taskId: string;
  status: Task['status'];
}

/**
 * Opens the tasks that the waiting states of one case ask for, together and once. The same wait asked for again (the
 * message came twice, the state timed out, a new generation of the execution arrived) only gets the new token; when the
 * work is already done, so is the answer.
 *
 * @returns a command that takes messages of one case and refuses when that case is closed
 */
export function openTasks(rules: TaskRules): Command<readonly OpenTask[], OpenedTask[]> {
  return {
    name: 'open-tasks',
    async decide(reader, messages, context) {
      const [{ caseId } = { caseId: '' }] = messages;
      const type = caseTypeOf(caseId);
      const head = await reader.get(type, { id: caseId });
      const asked = await Promise.all(
        messages.map(async (message) => {
          const id = taskId(caseId, message.step, message.round);
          return { message, id, known: await reader.find(tasks, { id }) };
        }),
      );
      const unknown = asked.filter(({ known }) => !known);
      if (head.closedAt && unknown.length > 0) return refuse('case-closed', `${caseId} is closed: nobody is asked.`);
      const opened = unknown.map(({ message, id }) => newTask(head, id, message, rules, context.now));
      const renewed = asked.flatMap(({ known, message }) =>
        known ? renewToken(known, message.token, context.now) : [],
      );
      const waiting = opened.map(({ id, kind, organ, openedAt, dueAt }) => ({
        taskId: id,
        kind,
        organ,
        since: openedAt,
        dueAt,
      }));
      return done(
        asked.map(({ id, known }) => ({ taskId: id, status: known?.status ?? 'open' })),
        [
          ...opened.map((task) => create(tasks, task)),
          ...renewed,
          ...(opened.length > 0 ? [replace(type, { ...head, waiting: [...head.waiting, ...waiting] })] : []),
        ],
        opened.map(({ id, kind, organ, dueAt, basis }) => ({
          chain: head.familyId,
          type: 'task-opened',
          caseId,
          payload: { taskId: id, kind, organ, dueAt, basis },
        })),
      );
    },
  };
}

function newTask(head: CaseHead, id: string, message: OpenTask, rules: TaskRules, now: Instant): Omit<Task, 'version'> {
  const { kind, step, round, organ, subject, token } = message;
  const rule = rules(kind, head.pack, organ);
  return {
    id,
    caseId: head.id,
    familyId: head.familyId,
    county: head.county,
    kind,
    step,
    round,
    ...(subject && { subject }),
    organ,
    status: 'open',
    openedAt: now,
    ...planMoves(now, rule),
    workingDays: rule.workingDays,
    basis: rule.basis,
    calendar: calendarVersion,
    moved: [],
    signOff: rule.signOff,
    signatures: [],
    token,
  };
}

function renewToken(task: Task, token: string, now: Instant): Write[] {
  if (task.token === token) return [];
  const followUp = task.status === 'open' ? {} : { followUp: { kind: 'token' as const, since: now } };
  return [replace(tasks, { ...task, token, ...followUp })];
}
