import { deadline } from '../calendar/index.ts';
import type { Instant } from '../time/index.ts';
import type { TaskMove } from './task.ts';

/** How long a kind of task may take, and by what norm. */
export interface TaskRule {
  workingDays: number;
  /** Citation, or `default` for a parameter that is ours. */
  basis: string;
  /** Roles that sign, in order. */
  signOff: string[];
}

/** Working days after the deadline; ours. */
export const supervisionAfter = 3;

/** What time will do to a task: a reminder one working day before the deadline, escalation at it, then supervision. */
export function planMoves(from: Instant, rule: TaskRule): { dueAt: Instant; moves: TaskMove[] } {
  const { dueAt } = deadline(from, rule.workingDays);
  const remindAt = deadline(from, Math.max(0, rule.workingDays - 1)).dueAt;
  const moves: TaskMove[] = [
    { kind: 'escalate', at: dueAt },
    { kind: 'supervise', at: deadline(dueAt, supervisionAfter).dueAt },
  ];
  return { dueAt, moves: remindAt < dueAt ? [{ kind: 'remind', at: remindAt }, ...moves] : moves };
}
