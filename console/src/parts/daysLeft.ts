import { countWorkingDays, deadline, explainDeadline } from '../../../shared/calendar/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';

/** `dueAt` is the first moment that is too late. Days on the State Council's calendar, today not counted. */
export function daysLeft(now: string, dueAt: string): { days: number; late: boolean } {
  const today = shanghaiDateOf(now);
  const last = shanghaiDateOf(new Date(Date.parse(dueAt) - 1).toISOString());
  const late = now >= dueAt;
  return { days: late ? countWorkingDays(last, today) : countWorkingDays(today, last), late };
}

/** Why the term ends on that day; nothing when a pause or an extension moved it. */
export function reason(openedAt: string, workingDays: number, dueAt: string) {
  const reckoned = deadline(openedAt, workingDays);
  return reckoned.dueAt === dueAt ? explainDeadline(reckoned) : undefined;
}
