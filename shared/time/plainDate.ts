import * as z from 'zod';
import { civilFromDays, daysFromCivil } from './civil.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date that exists, `YYYY-MM-DD`, in Asia/Shanghai. Comparable as a string. */
export const PlainDate = z
  .string()
  .refine(isPlainDate, { message: 'not a calendar date YYYY-MM-DD' })
  .meta({ title: 'Date', description: 'Calendar date YYYY-MM-DD in Asia/Shanghai', format: 'date' });
export type PlainDate = z.infer<typeof PlainDate>;

export function isPlainDate(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return false;
  return toPlainDate(daysFromCivil(Number(parts[1]), month, Number(parts[3]))) === text;
}

/** Days since 1970-01-01. The date must exist (`isPlainDate`). */
export function toDays(date: PlainDate): number {
  return daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function toPlainDate(days: number): PlainDate {
  const { year, month, day } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const addDays = (date: PlainDate, days: number): PlainDate => toPlainDate(toDays(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const diffDays = (from: PlainDate, to: PlainDate): number => toDays(to) - toDays(from);

/** The same day of another month; the last day of that month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const lastDay = civilFromDays(daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1).day;
  return toPlainDate(daysFromCivil(year, month, Math.min(Number(date.slice(8, 10)), lastDay)));
}

/** `YYYY-MM` of a date. */
export const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: PlainDate): number => ((((toDays(date) + 3) % 7) + 7) % 7) + 1;

/** Full years of age (周岁). Reached on the day of the birthday; who was born on 29 February reaches it on 1 March. */
export function ageAt(birth: PlainDate, date: PlainDate): number {
  return Math.floor((dateNumber(date) - dateNumber(birth)) / 10_000);
}

const numbers = new Map<PlainDate, number>();

/**
 * `2024-06-20` as 20240620: the difference of two, cut by four digits, is the age. Remembered, because a register asks
 * for the same few ten thousand days again and again.
 */
export function dateNumber(date: PlainDate): number {
  const known = numbers.get(date);
  return known === undefined ? readNumber(date) : known;
}

function readNumber(date: PlainDate): number {
  const value = Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
  if (numbers.size >= 100_000) numbers.clear();
  numbers.set(date, value);
  return value;
}
