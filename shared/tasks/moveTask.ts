import * as z from 'zod';
import { type Command, done } from '../commands/command.ts';
import { defineRecord } from '../records/record.ts';
import { create, replace } from '../records/write.ts';
import { Instant } from '../time/index.ts';
import { tasks } from './task.ts';

/** Tells the superior organ that a task of a subordinate one is late: an entry of its daily digest. */
export const Escalation = z.object({
  taskId: z.string(),
  kind: z.enum(['escalate', 'supervise']),
  organ: z.string(),
  superior: z.string(),
  caseId: z.string(),
  dueAt: Instant,
  at: Instant,
  version: z.int(),
});
export type Escalation = z.infer<typeof Escalation>;

export const escalations = defineRecord<Pick<Escalation, 'taskId' | 'kind' | 'caseId'>, Escalation>({
  name: 'Escalation',
  schema: Escalation,
  key: ({ caseId, taskId, kind }) => ({ PK: `CASE#${caseId}`, SK: `ESCALATION#${taskId}#${kind}` }),
  index: ({ superior, at, taskId }) => ({ GSI1PK: escalationsTo(superior), GSI1SK: `${at}#${taskId}` }),
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
