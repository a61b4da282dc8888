import { describe, expect, it } from 'vitest';
import { packs } from '../policy/index.ts';
import type { Meeting } from './meeting.ts';
import { yearlyCounters } from './yearlyCounters.ts';

const packIn = (jurisdiction: string) => {
  const pack = packs.find(({ id }) => id.startsWith(`${jurisdiction}/`));
  if (!pack) throw new RangeError(jurisdiction);
  return pack;
};
const held = (counter: string, on: string) => ({ counter, on }) as Meeting;

describe('yearlyCounters', () => {
  it('counts two bodies apart: the mechanism in Huainan, the joint meeting in Hubei', () => {
    const meetings = [held('coordination-mechanism', '2026-03-02'), held('joint-meeting', '2026-03-02')];
    const counted = (jurisdiction: string) =>
      yearlyCounters(packIn(jurisdiction), meetings, 2026, '2026-06-01').map(
        ({ counter, held: n }) => `${counter} ${n}`,
      );
    expect(counted('huainan')).toEqual(['coordination-mechanism 1', 'staff-training 0', 'publicity-month-may 0']);
    expect(counted('hubei')).toEqual(['joint-meeting 1']);
    expect(counted('chongqing')).toEqual([]);
  });

  it.each([
    ['2026-09-30', [], false],
    ['2026-10-01', [], true],
    ['2026-12-31', [held('joint-meeting', '2025-12-31')], true],
    ['2026-12-31', [held('joint-meeting', '2026-01-01')], false],
    ['2027-02-01', [], true],
  ] as const)('on %s with %j the alarm is %s', (today, meetings, alarm) => {
    expect(yearlyCounters(packIn('hubei'), meetings, 2026, today)).toMatchObject([{ counter: 'joint-meeting', alarm }]);
  });
});
