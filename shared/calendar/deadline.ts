import { addDays, diffDays, type Instant, type PlainDate, shanghaiDateOf, startOfShanghaiDay } from '../time/index.ts';
import { addWorkingDays, calendarVersion, dayKind, isCalendarKnown } from './workingDays.ts';

/** A run of days, both ends included. */
export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface Deadline {
  /** Last day on which the act is in time. */
  readonly dueDate: PlainDate;
  /** First instant that is too late: the end of that day in Asia/Shanghai. */
  readonly dueAt: Instant;
  readonly workingDays: number;
  readonly calendarVersion: string;
  /** False when the span reaches a year whose holidays are not published yet: Monday–Friday was counted. */
  readonly calendarKnown: boolean;
  readonly skippedHolidays: readonly DayRange[];
  readonly makeUpDays: readonly PlainDate[];
}

/** The deadline of something that must happen within n working days after `from`. */
export function deadline(from: Instant, workingDays: number): Deadline {
  const start = shanghaiDateOf(from);
  const dueDate = addWorkingDays(start, workingDays);
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
    workingDays,
    calendarVersion,
    calendarKnown: isCalendarKnown(start) && isCalendarKnown(dueDate),
    skippedHolidays,
    makeUpDays,
  };
}
