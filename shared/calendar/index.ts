/**
 * Working days by the State Council's yearly arrangement. The table is generated from the package `chinese-days`
 * (`node infra/calendar/writeStatutoryDays.ts`), so nothing here reads a clock.
 * A task stores the rule (n working days), `calendarVersion` and the result.
 */
export { clockOf, type WorkingClock } from './clockOf.ts';
export { type DayRange, type Deadline, deadline } from './deadline.ts';
export { explainDeadline } from './explainDeadline.ts';
export {
  addWorkingDays,
  calendarVersion,
  countWorkingDays,
  type DayKind,
  dayKind,
  isCalendarKnown,
  isWorkingDay,
} from './workingDays.ts';
