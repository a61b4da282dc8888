import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/index.ts';
import { addWorkingDays, calendarVersion, countWorkingDays, deadline, explainDeadline, isWorkingDay } from './index.ts';

const chineseDays = createRequire(import.meta.url)('chinese-days') as { isWorkday(date: string): boolean };

describe('working days', () => {
  it('agrees with the installed calendar on every day of its years', () => {
    const wrong: string[] = [];
    for (let date = '2004-01-01'; date <= '2026-12-31'; date = addDays(date, 1))
      if (isWorkingDay(date) !== chineseDays.isWorkday(date)) wrong.push(date);
    expect(wrong).toEqual([]);
  });

  it('names the version of its data', () => {
    const { version } = createRequire(import.meta.url)('chinese-days/package.json') as { version: string };
    expect(calendarVersion).toBe(`chinese-days@${version}`);
  });

  it.each([
    ['2024-09-27', 1, '2024-09-29'],
    ['2024-09-27', 2, '2024-09-30'],
    ['2024-09-27', 3, '2024-10-08'],
    ['2024-03-25', 3, '2024-03-28'],
    ['2024-03-29', 1, '2024-04-01'],
    ['2024-10-01', 0, '2024-10-08'],
    ['2024-10-08', 0, '2024-10-08'],
    ['2025-12-31', 3, '2026-01-06'],
  ])('counts from %s %i working days to %s', (start, n, due) => expect(addWorkingDays(start, n)).toBe(due));

  it('counts back what it counted forward', () => {
    for (const start of ['2024-01-31', '2024-09-20', '2025-01-20', '2026-02-10'])
      for (const n of [1, 5, 20, 30, 45]) expect(countWorkingDays(start, addWorkingDays(start, n))).toBe(n);
  });

  it('counts Monday to Friday in a year without published holidays', () =>
    expect(addWorkingDays('2031-10-01', 3)).toBe('2031-10-06'));

  it('refuses to count backwards', () => expect(() => addWorkingDays('2024-01-01', -1)).toThrow(RangeError));
});

describe('deadlines', () => {
  it('ends with the last moment of the due day in Shanghai and says why', () => {
    const due = deadline('2025-09-26T03:00:00.000Z', 6);
    expect(due).toEqual({
      dueDate: '2025-10-11',
      dueAt: '2025-10-11T16:00:00.000Z',
      workingDays: 6,
      calendarVersion,
      calendarKnown: true,
      skippedHolidays: [{ from: '2025-10-01', to: '2025-10-08' }],
      makeUpDays: ['2025-09-28', '2025-10-11'],
    });
    expect(explainDeadline(due)).toEqual({
      'zh-CN': '到期 10 月 11 日：跳过 10 月 1–8 日，含 9 月 28 日、10 月 11 日补班',
      en: 'Due 11 Oct: skips 1–8 Oct; counts the make-up working day 28 Sep, 11 Oct',
    });
  });

  it('takes the Shanghai date of the event, not the UTC one', () => {
    expect(deadline('2024-03-25T15:59:59.999Z', 3).dueDate).toBe('2024-03-28');
    expect(deadline('2024-03-25T16:00:00.000Z', 3).dueDate).toBe('2024-03-29');
  });

  it('has nothing to explain in a plain week', () =>
    expect(explainDeadline(deadline('2024-03-25T01:00:00.000Z', 3))['zh-CN']).toBe('到期 3 月 28 日'));

  it('says when the holidays are not known yet', () =>
    expect(explainDeadline(deadline('2031-03-03T01:00:00.000Z', 1))['zh-CN']).toBe(
      '到期 3 月 4 日：放假安排尚未公布，按周一至周五计',
    ));
});
