import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shanghaiDateOf, startOfShanghaiDay, toInstant, toMillis } from './instant.ts';

describe('instants', () => {
  it('agrees with the platform for every millisecond', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (millis) => {
        expect(toInstant(millis)).toBe(new Date(millis).toISOString());
        expect(toMillis(toInstant(millis))).toBe(millis);
      }),
    ));

  it('changes the Shanghai date at 16:00 UTC', () => {
    expect(shanghaiDateOf('2024-03-25T15:59:59.999Z')).toBe('2024-03-25');
    expect(shanghaiDateOf('2024-03-25T16:00:00.000Z')).toBe('2024-03-26');
  });

  it('starts a Shanghai day at 16:00 UTC of the day before', () => {
    expect(startOfShanghaiDay('2025-01-01')).toBe('2024-12-31T16:00:00.000Z');
    expect(shanghaiDateOf(startOfShanghaiDay('2025-01-01'))).toBe('2025-01-01');
  });

  it('refuses text that is no UTC instant', () =>
    expect(() => toMillis('2024-03-25T15:59:59+08:00')).toThrow(TypeError));
});
