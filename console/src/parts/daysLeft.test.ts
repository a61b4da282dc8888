import { describe, expect, it } from 'vitest';
import { daysLeft, reason } from './daysLeft.ts';

describe('the days that are left', () => {
  // Due at the end of Wednesday 14 October 2026; the National Day holiday lasts to the 7th, the 10th is made up.
  const dueAt = '2026-10-14T16:00:00.000Z';

  it.each([
    ['2026-10-14T02:00:00.000Z', 0, false],
    ['2026-10-13T02:00:00.000Z', 1, false],
    ['2026-10-14T16:00:00.000Z', 1, true],
    ['2026-10-16T02:00:00.000Z', 2, true],
  ])('at %s are %i, late: %s', (now, days, late) => {
    expect(daysLeft(now, dueAt)).toEqual({ days, late });
  });

  it('counts no holidays and weekends', () => {
    expect(daysLeft('2026-10-01T02:00:00.000Z', '2026-10-08T16:00:00.000Z').days).toBe(1);
  });

  it('tells why the term ends on its day, and nothing where something else moved it', () => {
    const opened = '2026-09-28T02:00:00.000Z';
    const due = '2026-10-08T16:00:00.000Z';
    expect(reason(opened, 3, due)?.['zh-CN']).toContain('到期 10 月 8 日：跳过 10 月 1–7 日');
    expect(reason(opened, 3, '2026-12-01T16:00:00.000Z')).toBeUndefined();
  });
});
