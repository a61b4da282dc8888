import { describe, expect, it } from 'vitest';
import { ages, countOfAge, daysOf, openOf, sumsBy } from './places.ts';

const wednesday = '2026-03-04T02:00:00.000Z';

describe('ages', () => {
  it('are whole weeks that follow each other without a gap', () => {
    expect(ages.map((age) => daysOf(age, wednesday))).toEqual([
      { after: '2026-02-23' },
      { after: '2026-02-09', before: '2026-02-23' },
      { after: '2025-12-15', before: '2026-02-09' },
      { before: '2025-12-15' },
    ]);
  });

  it('count each open case once', () => {
    const weeks = ['2026-03-02', '2026-02-23', '2026-02-16', '2025-12-15', '2025-12-08'].map((week) => ({
      kind: 'warning',
      week,
      count: 1,
    }));
    expect(ages.map((age) => countOfAge(weeks, 'warning', age, wednesday))).toEqual([2, 1, 1, 1]);
  });
});

it('adds up the open cases of a place', () => {
  const at = { kind: 'warning', township: '340404001' };
  const places = [
    { ...at, status: 'handling', class: 'complex', count: 2 },
    { ...at, status: 'verifying', count: 3 },
    { ...at, status: 'closed', count: 9 },
    { ...at, kind: 'application', status: 'accepted', count: 1 },
  ];
  expect(sumsBy(openOf(places, 'warning'), ({ township }) => township)).toEqual([['340404001', 5]]);
});
