import { describe, expect, it } from 'vitest';
import { planMoves } from './rule.ts';

const rule = (workingDays: number) => ({ workingDays, basis: 'default', signOff: ['township-officer'] });

describe('planMoves', () => {
  it('reminds a working day before the deadline, escalates at it and asks for supervision three days later', () => {
    // Monday 2 March 2026, 10:00 in Shanghai; three working days end with Thursday.
    expect(planMoves('2026-03-02T02:00:00.000Z', rule(3))).toEqual({
      dueAt: '2026-03-05T16:00:00.000Z',
      moves: [
        { kind: 'remind', at: '2026-03-04T16:00:00.000Z' },
        { kind: 'escalate', at: '2026-03-05T16:00:00.000Z' },
        { kind: 'supervise', at: '2026-03-11T16:00:00.000Z' },
      ],
    });
  });

  it('passes over the weekend', () => {
    expect(planMoves('2026-03-06T02:00:00.000Z', rule(1)).dueAt).toBe('2026-03-09T16:00:00.000Z');
  });
});
