import { describe, expect, it } from 'vitest';
import { createRandom } from '../generator/random.ts';
import { drawPunctuality, isTakenUp, wakesAt, workingMorning } from './punctuality.ts';

describe('the working morning', () => {
  it.each([
    ['a night before a working day', '2026-11-23T17:00:00.000Z', '2026-11-24T01:00:00.000Z'],
    ['that very moment', '2026-11-24T01:00:00.000Z', '2026-11-24T01:00:00.000Z'],
    ['a working afternoon', '2026-11-24T08:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    ['a Friday evening', '2026-11-27T12:00:00.000Z', '2026-11-30T01:00:00.000Z'],
    ['a Saturday', '2026-11-28T02:00:00.000Z', '2026-11-30T01:00:00.000Z'],
  ])('after %s', (_when, instant, morning) => {
    expect(workingMorning(instant)).toBe(morning);
  });
});

describe('punctuality', () => {
  const dueAt = '2026-11-26T16:00:00.000Z';
  const reminded = { dueAt, moved: [{ kind: 'remind' as const, at: '2026-11-25T16:00:00.000Z' }] };
  const now = '2026-11-25T17:00:00.000Z';

  it('lets a prompt officer begin at once, another one when reminded, a third when the superior was told', () => {
    const fresh = { dueAt, moved: [] };
    expect(isTakenUp(fresh, 'prompt', now)).toBe(true);
    expect(isTakenUp(fresh, 'when-reminded', now)).toBe(false);
    expect(isTakenUp(reminded, 'when-reminded', now)).toBe(true);
    expect(isTakenUp(reminded, 'when-escalated', now)).toBe(false);
    const escalated = { dueAt, moved: [...reminded.moved, { kind: 'escalate' as const, at: dueAt }] };
    expect(isTakenUp(escalated, 'when-escalated', now)).toBe(true);
  });

  it('lets the last of them begin only when the superior organ steps in, three working days later', () => {
    const escalated = { dueAt, moved: [...reminded.moved, { kind: 'escalate' as const, at: dueAt }] };
    const later = '2026-12-02T16:00:00.000Z';
    expect(isTakenUp(escalated, 'when-supervised', later)).toBe(false);
    expect(wakesAt(escalated, 'when-supervised', now)).toBe(later);
    const supervised = { dueAt, moved: [...escalated.moved, { kind: 'supervise' as const, at: later }] };
    expect(isTakenUp(supervised, 'when-supervised', later)).toBe(true);
  });

  it('is lost by some where the term is short, and by nobody where it is long', () => {
    const openedAt = '2026-11-20T01:00:00.000Z';
    const drawn = (dueAt: string) =>
      new Set(Array.from({ length: 500 }, (_, i) => drawPunctuality(createRandom(`p/${i}`), { openedAt, dueAt }, 10)));
    expect(drawn('2026-11-30T16:00:00.000Z')).toEqual(new Set(['prompt']));
    expect(drawn('2026-11-29T16:00:00.000Z').size).toBe(4);
  });

  it('looks again before the deadline for a reminder, and at the deadline otherwise', () => {
    const fresh = { dueAt, moved: [] };
    expect(wakesAt(fresh, 'when-reminded', '2026-11-24T01:00:00.000Z')).toBe('2026-11-25T16:00:00.000Z');
    expect(wakesAt(fresh, 'when-reminded', now)).toBe(dueAt);
    expect(wakesAt(fresh, 'when-escalated', now)).toBe(dueAt);
  });
});
