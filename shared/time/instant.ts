import * as z from 'zod';
import { daysFromCivil } from './civil.ts';
import { type PlainDate, toDays, toPlainDate } from './plainDate.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A moment in UTC with milliseconds, `2025-09-28T16:00:00.000Z`. Comparable as a string. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .meta({ title: 'Instant', description: 'Moment in UTC with ms' });
export type Instant = z.infer<typeof Instant>;

/** Milliseconds since the epoch. Text that is no UTC instant is a bug of the caller. */
export function toMillis(instant: Instant): number {
  const parts = shape.exec(instant);
  if (!parts) throw new TypeError('not a UTC instant');
  const days = daysFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const seconds = Number(parts[4]) * 3600 + Number(parts[5]) * 60 + Number(parts[6]);
  return days * DAY_MS + seconds * 1000 + Number(parts[7] ?? 0);
}

export function toInstant(millis: number): Instant {
  const days = Math.floor(millis / DAY_MS);
  const rest = millis - days * DAY_MS;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  return `${toPlainDate(days)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`;
}

/** The date on the wall in Asia/Shanghai (UTC+8 all year; the summer times before 1992 do not matter to any case). */
export const shanghaiDateOf = (instant: Instant): PlainDate =>
  toPlainDate(Math.floor((toMillis(instant) + SHANGHAI_OFFSET_MS) / DAY_MS));

/** The first moment of that day in Asia/Shanghai. */
export const startOfShanghaiDay = (date: PlainDate): Instant => toInstant(toDays(date) * DAY_MS - SHANGHAI_OFFSET_MS);
