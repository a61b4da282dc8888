import { describe, expect, it } from 'vitest';
import type { Deliberation } from './deliberation.ts';
import { heldIn } from './heldIn.ts';

const held = (level: Deliberation['level'], at?: string) => ({ level, ...(at && { session: { at } }) }) as Deliberation;

describe('heldIn', () => {
  it('counts decided meetings by level, in the year of Shanghai', () => {
    const deliberations = [
      held('county', '2026-03-02T02:00:00.000Z'),
      held('county', '2025-12-31T17:00:00.000Z'),
      held('county', '2025-12-31T15:00:00.000Z'),
      held('township', '2026-05-01T02:00:00.000Z'),
      held('county'),
    ];
    expect(heldIn(2026, deliberations)).toEqual({ county: 2, township: 1 });
    expect(heldIn(2025, deliberations)).toEqual({ county: 1, township: 0 });
  });
});
