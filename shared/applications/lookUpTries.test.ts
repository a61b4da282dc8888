import { describe, expect, it } from 'vitest';
import { toInstant, toMillis } from '../time/index.ts';
import { countTry, pausedUntil } from './lookUpTries.ts';

const start = '2026-03-02T01:00:00.000Z';
const later = (minutes: number, from = start) => toInstant(toMillis(from) + minutes * 60_000);

describe('tries of a second factor', () => {
  it('are free four times; the fifth wrong one makes a pause of ten minutes', () => {
    expect(pausedUntil(undefined, start)).toBeUndefined();
    expect(pausedUntil({ count: 4, at: start }, start)).toBeUndefined();
    expect(pausedUntil({ count: 5, at: start }, later(9))).toBe(later(10));
    expect(pausedUntil({ count: 5, at: start }, later(10))).toBeUndefined();
  });

  it('make longer pauses the longer they go on, and never one of more than an hour', () => {
    const minutes = [5, 10, 15, 20, 500].map((count) => {
      const until = pausedUntil({ count, at: start }, start) ?? start;
      return (toMillis(until) - toMillis(start)) / 60_000;
    });
    expect(minutes).toEqual([10, 20, 40, 60, 60]);
  });

  it('are counted on after a pause, and forgotten after a day without one', () => {
    expect(countTry(undefined, start)).toEqual({ count: 1, at: start });
    expect(countTry({ count: 5, at: start }, later(11))).toEqual({ count: 6, at: later(11) });
    expect(countTry({ count: 9, at: start }, later(24 * 60 + 1))).toEqual({ count: 1, at: later(24 * 60 + 1) });
  });
});
