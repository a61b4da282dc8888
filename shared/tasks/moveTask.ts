import * as z from 'zod';
import { type Command, done } from '../commands/command.ts';
import { defineRecord } from '../records/record.ts';
import { create, replace } from '../records/write.ts';
import { Instant } from '../time/index.ts';
import { tasks } from './task.ts';

/** Tells the superior organ what a subordinate one is late with: a task, a case, or rows to be matched by name. */
export const Escalation = z.object({
  /** Absent where the statutory term of a whole case has passed, and of rows. */
  taskId: z.string().optional(),
  kind: z.enum(['escalate', 'supervise', 'term']),
  organ: z.string(),
  superior: z.string(),
  caseId: z.string().optional(),
  /** The delivery whose rows nobody has looked at, and how many. */
  batchId: z.string().optional(),
  open: z.int().optional(),
  dueAt: Instant,
  at: Instant,
  version: z.int(),
});
export type Escalation = z.infer<typeof Escalation>;

type Identity = Pick<Escalation, 'taskId' | 'kind' | 'caseId' | 'batchId' | 'organ' | 'dueAt'>;

export const escalations = defineRecord<Identity, Escalation>({
  name: 'Escalation',
  schema: Escalation,
  // A case that was reopened may be late again: its terms are told apart by their days.
  key: ({ caseId, batchId, organ, taskId, kind, dueAt }) =>
    caseId === undefined
      ? { PK: `MATCHES#${batchId}`, SK: `ESCALATION#${organ}#${kind}` }
      : { PK: `CASE#${caseId}`, SK: `ESCALATION#${taskId ? `${taskId}#${kind}` : `${kind}#${dueAt}`}` },
  index: ({ superior, at, taskId, caseId, batchId }) => ({
    GSI1PK: escalationsTo(superior),
    GSI1SK: `${at}#${taskId ?? caseId ?? batchId}`,
  }),
});

export const escalationsTo = (organ: string) => `ESCALATIONS#${organ}`;

const events = { remind: 'task-reminded', escalate: 'task-escalated', supervise: 'task-supervised' } as const;

export interface MovedTask {
  moved: string | null;
  /** Who is told that it is late. */
  superior?: string;
}

/** Lets time move one task: the first of its planned moves that is due. It never decides anything. */
export function moveTask(superiorOf: (organ: string) => string): Command<{ taskId: string }, MovedTask> {
  return {
    name: 'move-task',
    async decide(reader, input, context) {
      const task = await reader.find(tasks, { id: input.taskId });
      const move = task?.status === 'open' ? task.moves[0] : undefined;
      if (!task || !move || move.at > context.now) return done({ moved: null }, [], []);
      const superior = superiorOf(task.organ);
      const moved = {
        ...task,
        moves: task.moves.slice(1),
        moved: [...task.moved, { kind: move.kind, at: context.now }],
      };
      const entry = { taskId: task.id, organ: task.organ, superior, caseId: task.caseId, dueAt: task.dueAt };
      const told = move.kind === 'remind' ? [] : [create(escalations, { ...entry, kind: move.kind, at: context.now })];
      return done(
        { moved: move.kind, ...(move.kind !== 'remind' && { superior }) },
        [replace(tasks, moved), ...told],
        [{ chain: task.familyId, type: events[move.kind], caseId: task.caseId, payload: entry }],
      );
    },
  };
}
