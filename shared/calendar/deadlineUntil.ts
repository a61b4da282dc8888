import { addDays, diffDays, type Instant, type PlainDate, shanghaiDateOf, startOfShanghaiDay } from '../time/index.ts';
import type { DayRange, Deadline } from './deadline.ts';
import { calendarVersion, countWorkingDays, dayKind, isCalendarKnown } from './workingDays.ts';

/** A deadline as it was once reckoned, told with the days that lie before it. */
export function deadlineUntil(from: Instant, dueDate: PlainDate): Deadline {
  const start = shanghaiDateOf(from);
  const skippedHolidays: DayRange[] = [];
  const makeUpDays: PlainDate[] = [];
  for (let offset = 1; offset <= diffDays(start, dueDate); offset += 1) {
    const date = addDays(start, offset);
    const kind = dayKind(date);
    if (kind === 'make-up') makeUpDays.push(date);
    if (kind !== 'holiday') continue;
    const last = skippedHolidays.at(-1);
    if (last && addDays(last.to, 1) === date)
      skippedHolidays[skippedHolidays.length - 1] = { from: last.from, to: date };
    else skippedHolidays.push({ from: date, to: date });
  }
  return {
    dueDate,
    dueAt: startOfShanghaiDay(addDays(dueDate, 1)),
    workingDays: countWorkingDays(start, dueDate),
    calendarVersion,
    calendarKnown: isCalendarKnown(start) && isCalendarKnown(dueDate),
    skippedHolidays,
    makeUpDays,
  };
}
