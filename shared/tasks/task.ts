import * as z from 'zod';
import { dueShard, pendingShard } from '../cases/case.ts';
import { ChainHead } from '../chain/event.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** 催办: the organ is reminded. 升级: the superior organ is told. 督办: the superior organ is asked to step in. */
export const TaskMove = z.object({ kind: z.enum(['remind', 'escalate', 'supervise']), at: Instant });
export type TaskMove = z.infer<typeof TaskMove>;

export const Signature = z.object({ by: z.string(), role: z.string(), at: Instant });
export type Signature = z.infer<typeof Signature>;

/**
 * A piece of work that a person or an agency owes a case. It holds the token on which the case's execution waits.
 * Time moves it (reminder, escalation, supervision) and never decides it.
 */
export const Task = z.object({
  /** `<caseId>.<step>.<round>`: the same wait of the same round is the same task, whatever execution asks for it. */
  id: z.string(),
  caseId: z.string(),
  familyId: z.string(),
  county: z.string(),
  kind: z.string(),
  step: z.string(),
  round: z.int().min(1),
  /** What the task is about within its case: an agency, a referral. */
  subject: z.string().optional(),
  organ: z.string(),
  /** Where the household is: its village, or its township. Agencies are not told. */
  place: z.string().optional(),
  status: z.enum(['open', 'completed', 'cancelled']),
  openedAt: Instant,
  dueAt: Instant,
  /** Working days given, and by what; `default` when no norm says it. */
  workingDays: z.int().min(0),
  basis: z.string(),
  calendar: z.string(),
  /** What time will do to it, in order. */
  moves: z.array(TaskMove),
  moved: z.array(TaskMove),
  claimedBy: z.string().optional(),
  /** Who put the task on the desk of whoever holds it. */
  delegatedBy: z.string().optional(),
  /** The organ that owed the work first, where the one above had to step in. */
  passedUpFrom: z.string().optional(),
  /** Roles that must sign, in order (经办人 → 审核人 → 分管负责人); one role when one signature is enough. */
  signOff: z.array(z.string()).min(1),
  signatures: z.array(Signature),
  form: z.record(z.string(), z.unknown()).optional(),
  outcome: z.string().optional(),
  completedAt: Instant.optional(),
  completedBy: z.string().optional(),
  token: z.string().optional(),
  /** What the waiting execution is told once the task is completed: statuses and ids only. */
  output: z.record(z.string(), z.unknown()).optional(),
  followUp: z.object({ kind: z.literal('token'), since: Instant }).optional(),
  /** Where the last signature or move of this task left the chain: what goes on from there reads no chain. */
  chainHead: ChainHead.optional(),
  version: z.int(),
});
export type Task = z.infer<typeof Task>;

export interface TaskIdentity {
  id: string;
}

export const tasks = defineRecord<TaskIdentity, Task>({
  name: 'Task',
  schema: Task,
  key: ({ id }) => ({ PK: `CASE#${caseIdOf(id)}`, SK: `TASK#${id}` }),
  index: (task) => ({
    GSI1PK: tasksOf(task.organ, task.status === 'open' ? 'open' : 'done'),
    GSI1SK: `${task.completedAt ?? task.dueAt}#${task.id}`,
    ...sweepKeys(task),
  }),
});

export const tasksOf = (organ: string, place: 'open' | 'done') => `TASKS#${organ}#${place}`;
export const tasksOfCase = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'TASK#' });

export const taskId = (caseId: string, step: string, round: number) => `${caseId}.${step}.${round}`;
export const caseIdOf = (id: string) => id.slice(0, id.indexOf('.'));

function sweepKeys(task: Task) {
  if (task.followUp) return { GSI2PK: pendingShard(task.id), GSI2SK: `${task.followUp.since}#${task.id}` };
  const next = task.status === 'open' ? task.moves[0] : undefined;
  return next ? { GSI2PK: dueShard(task.id), GSI2SK: `${next.at}#${task.id}` } : {};
}
