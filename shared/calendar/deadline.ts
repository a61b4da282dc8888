import { type Instant, type PlainDate, shanghaiDateOf } from '../time/index.ts';
import { deadlineUntil } from './deadlineUntil.ts';
import { addWorkingDays } from './workingDays.ts';

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
  return { ...deadlineUntil(from, addWorkingDays(shanghaiDateOf(from), workingDays)), workingDays };
}
