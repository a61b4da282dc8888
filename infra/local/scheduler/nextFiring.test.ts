import { describe, expect, it } from 'vitest';
import { nextFiring } from './nextFiring.ts';

const next = (expression: string, from: string, timezone = 'UTC') => {
  const instant = nextFiring(expression, timezone, Date.parse(from));
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('the next firing of a schedule', () => {
  it.each([
    ['rate(1 hour)', '2025-11-21T22:50:00Z', '2025-11-21T23:00:00.000Z'],
    ['rate(15 minutes)', '2025-11-21T22:45:00Z', '2025-11-21T23:00:00.000Z'],
    ['cron(0 2 1 * ? *)', '2025-11-21T00:00:00Z', '2025-12-01T02:00:00.000Z'],
    ['cron(30 8 ? * 2 *)', '2025-11-21T00:00:00Z', '2025-11-24T08:30:00.000Z'],
    ['cron(0 9 ? * MON-FRI *)', '2025-11-21T10:00:00Z', '2025-11-24T09:00:00.000Z'],
    ['cron(0 0 1 1 ? 2027)', '2025-11-21T00:00:00Z', '2027-01-01T00:00:00.000Z'],
  ])('of %s after %s is %s', (expression, from, expected) => {
    expect(next(expression, from)).toBe(expected);
  });

  it('is reckoned in the time zone of the schedule', () => {
    expect(next('cron(0 2 1 * ? *)', '2025-11-21T00:00:00Z', 'Asia/Shanghai')).toBe('2025-11-30T18:00:00.000Z');
  });

  it('is none for a year that has passed', () => {
    expect(next('cron(0 0 1 1 ? 2020)', '2025-11-21T00:00:00Z')).toBeUndefined();
  });
});
