import * as z from 'zod';
import { calendarVersion } from '../calendar/index.ts';
import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { create, replace } from '../records/write.ts';
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

/**
 * Opens the task of a waiting state, once. The same wait asked for again (the message came twice, the state timed out,
 * a new generation of the execution arrived) only gets the new token; when the work is already done, so is the answer.
 */
export function openTask(rules: TaskRules): Command<OpenTask, { taskId: string; status: string }> {
  return {
    name: 'open-task',
    async decide(reader, input, context) {
      const id = taskId(input.caseId, input.step, input.round);
      const known = await reader.find(tasks, { id });
      if (known) return renewToken(known, input.token, context.now);
      const type = caseTypeOf(input.caseId);
      const head = await reader.get(type, { id: input.caseId });
      if (head.closedAt) return refuse('case-closed', `${head.id} is closed: no task is opened on it.`);
      const rule = rules(input.kind, head.pack, input.organ);
      const task: Omit<Task, 'version'> = {
        id,
        caseId: head.id,
        familyId: head.familyId,
        county: head.county,
        kind: input.kind,
        step: input.step,
        round: input.round,
        ...(input.subject && { subject: input.subject }),
        organ: input.organ,
        status: 'open',
        openedAt: context.now,
        ...planMoves(context.now, rule),
        workingDays: rule.workingDays,
        basis: rule.basis,
        calendar: calendarVersion,
        moved: [],
        signOff: rule.signOff,
        signatures: [],
        token: input.token,
      };
      const waiting = { taskId: id, kind: task.kind, organ: task.organ, since: context.now, dueAt: task.dueAt };
      const payload = { taskId: id, kind: task.kind, organ: task.organ, dueAt: task.dueAt, basis: task.basis };
      return done(
        { taskId: id, status: 'open' },
        [create(tasks, task), replace(type, { ...head, waiting: [...head.waiting, waiting] })],
        [{ chain: head.familyId, type: 'task-opened', caseId: head.id, payload }],
      );
    },
  };
}

function renewToken(task: Task, token: string, now: string) {
  const answer = { taskId: task.id, status: task.status };
  if (task.token === token) return done(answer, [], []);
  const followUp = task.status === 'open' ? {} : { followUp: { kind: 'token' as const, since: now } };
  return done(answer, [replace(tasks, { ...task, token, ...followUp })], []);
}
