import { describe, expect, it } from 'vitest';
import { matches, retryDelay } from './failState.ts';

const rule = { IntervalSeconds: 3, BackoffRate: 2, JitterStrategy: 'NONE' } as const;

describe('the retry delay', () => {
  it.each([
    [0, 3],
    [1, 6],
    [2, 12],
    [3, 24],
  ])('after %i attempts is %i seconds', (used, seconds) => {
    expect(retryDelay(rule, used, () => 0.5)).toBe(seconds);
  });

  it('is capped, and cut at random with full jitter', () => {
    expect(retryDelay({ ...rule, MaxDelaySeconds: 5 }, 4, () => 0.5)).toBe(5);
    expect(retryDelay({ ...rule, JitterStrategy: 'FULL' }, 1, () => 0.5)).toBe(3);
  });
});

describe('an error name', () => {
  it.each([
    ['States.ALL', 'Any', true],
    ['States.ALL', 'States.Runtime', false],
    ['States.ALL', 'States.DataLimitExceeded', true],
    ['States.TaskFailed', 'Any', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.Timeout', 'States.Timeout', true],
    ['States.HeartbeatTimeout', 'States.Timeout', false],
    ['Any', 'any', false],
  ])('%s in a rule takes %s: %s', (name, error, taken) => {
    expect(matches({ ErrorEquals: [name] }, { error })).toBe(taken);
  });

  it('of a missed heartbeat is taken as either timeout', () => {
    expect(matches({ ErrorEquals: ['States.HeartbeatTimeout'] }, { error: 'States.Timeout', heartbeat: true })).toBe(
      true,
    );
    expect(matches({ ErrorEquals: ['States.Timeout'] }, { error: 'States.Timeout', heartbeat: true })).toBe(true);
  });
});
