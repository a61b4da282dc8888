import { type Instant, type PlainDate, shanghaiDateOf, toInstant, toMillis } from '../time/index.ts';
import type { DayRange } from './deadline.ts';
import { deadlineUntil } from './deadlineUntil.ts';
import { explainDeadline } from './explainDeadline.ts';
import { countWorkingDays } from './workingDays.ts';

/** How far something owed has come: 「第 2 个工作日，共 4 个」, and why its last day is the day it is. */
export interface WorkingClock {
  dueDate: PlainDate;
  /** Working days that have begun since, and that were given in all. */
  passed: number;
  given: number;
  late: boolean;
  skippedHolidays: DayRange[];
  makeUpDays: PlainDate[];
  calendarKnown: boolean;
  sentence: { 'zh-CN': string; en: string };
}

/** @param dueAt first instant that is too late */
export function clockOf(since: Instant, dueAt: Instant, now: Instant): WorkingClock {
  const dueDate = shanghaiDateOf(toInstant(toMillis(dueAt) - 1));
  const reckoned = deadlineUntil(since, dueDate);
  return {
    dueDate,
    passed: countWorkingDays(shanghaiDateOf(since), shanghaiDateOf(now)),
    given: reckoned.workingDays,
    late: now >= dueAt,
    skippedHolidays: [...reckoned.skippedHolidays],
    makeUpDays: [...reckoned.makeUpDays],
    calendarKnown: reckoned.calendarKnown,
    sentence: explainDeadline(reckoned),
  };
}
