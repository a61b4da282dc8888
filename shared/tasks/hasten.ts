import type { Instant } from '../time/index.ts';
import { planMoves, type TaskRule } from './rule.ts';
import type { Task } from './task.ts';

/** An open task under a shorter rule, counted from now; it stays as it is when it was due sooner anyway. */
export function hasten(task: Task, rule: TaskRule, now: Instant): Task {
  const planned = planMoves(now, rule);
  if (planned.dueAt >= task.dueAt) return task;
  return { ...task, ...planned, workingDays: rule.workingDays, basis: rule.basis };
}
