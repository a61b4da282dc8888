import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageAt, diffDays, isPlainDate, toDays, toPlainDate, weekdayOf } from './plainDate.ts';

describe('dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-04-31', false],
    ['2024-4-1', false],
    ['', false],
  ])('says whether %j exists', (text, expected) => expect(isPlainDate(text)).toBe(expected));

  it('agrees with the platform calendar for every day number', () =>
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (days) => {
        const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(toPlainDate(days)).toBe(date);
        expect(toDays(date)).toBe(days);
        expect(weekdayOf(date)).toBe(new Date(days * 86_400_000).getUTCDay() || 7);
      }),
    ));

  it('clamps to the last day of a shorter month', () => {
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
    expect(addMonths('2024-01-15', -12)).toBe('2023-01-15');
  });

  it('counts days across a year', () => {
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(diffDays('2024-02-28', '2024-03-01')).toBe(2);
  });

  it.each([
    ['1964-06-15', '2024-06-14', 59],
    ['1964-06-15', '2024-06-15', 60],
    ['1964-06-15', '2024-06-16', 60],
    ['2008-02-29', '2024-02-28', 15],
    ['2007-02-28', '2025-02-28', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('says that who is born on %s is on %s %i years old', (birth, date, age) => expect(ageAt(birth, date)).toBe(age));
});
