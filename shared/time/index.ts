/** Dates and instants without a clock: every "now" is an argument. Import from here. */
export { Instant, shanghaiDateOf, startOfShanghaiDay, toInstant, toMillis } from './instant.ts';
export {
  addDays,
  addMonths,
  ageAt,
  dateNumber,
  diffDays,
  isPlainDate,
  monthOf,
  PlainDate,
  toDays,
  toPlainDate,
  weekdayOf,
} from './plainDate.ts';
