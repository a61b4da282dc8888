import { describe, expect, it } from 'vitest';
import { hasQuorum } from './quorum.ts';

describe('hasQuorum', () => {
  it.each([
    [['civil-affairs', 'housing'], ['civil-affairs'], false],
    [['civil-affairs', 'housing'], ['civil-affairs', 'housing'], true],
    [['civil-affairs', 'housing', 'health'], ['civil-affairs', 'health'], true],
    [['civil-affairs', 'housing', 'health'], ['civil-affairs', 'civil-affairs'], false],
    [['civil-affairs', 'housing', 'health'], ['civil-affairs', 'finance'], false],
    [[], [], false],
  ] as const)('invited %j, attended %j: %s', (invited, attended, expected) => {
    expect(hasQuorum(invited, attended)).toBe(expected);
  });
});
