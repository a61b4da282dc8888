import { addDays, type PlainDate, toDays, toPlainDate, weekdayOf } from '../time/index.ts';
import { calendarVersion, statutoryDays } from './statutoryDays.gen.ts';

export { calendarVersion };

/** Working, off (weekend or statutory holiday), or a weekend day made up for a holiday (补班). */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

const expand = (year: string, days: string): number[] =>
  days === '' ? [] : days.split(' ').map((day) => toDays(`${year}-${day.slice(0, 2)}-${day.slice(2)}`));

const tables = Object.entries(statutoryDays);
const holidays = new Set(tables.flatMap(([year, days]) => expand(year, days.off)));
const makeUpDays = new Set(tables.flatMap(([year, days]) => expand(year, days.makeUp)));

/** True when the State Council's arrangement for the year of this date is in the table. Otherwise Monday–Friday counts. */
export const isCalendarKnown = (date: PlainDate): boolean => statutoryDays[date.slice(0, 4)] !== undefined;

export function dayKind(date: PlainDate): DayKind {
  const day = toDays(date);
  if (holidays.has(day)) return 'holiday';
  if (makeUpDays.has(day)) return 'make-up';
  return weekdayOf(date) >= 6 ? 'weekend' : 'working';
}

export const isWorkingDay = (date: PlainDate): boolean => {
  const kind = dayKind(date);
  return kind === 'working' || kind === 'make-up';
};

/**
 * The n-th working day after `start`. The day of the event itself does not count (民法典第二百零一条).
 * With n = 0: `start` itself, or the next working day when it is off.
 */
export function addWorkingDays(start: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days are counted forward in whole days');
  let date = start;
  if (n === 0) while (!isWorkingDay(date)) date = addDays(date, 1);
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`. */
export function countWorkingDays(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = toDays(from) + 1; day <= toDays(to); day += 1) if (isWorkingDay(toPlainDate(day))) count += 1;
  return count;
}
