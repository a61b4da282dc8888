import { describe, expect, it } from 'vitest';
import { addCounts, addRaised, emptyRaised } from './report.ts';

describe('report', () => {
  it('adds what the slices counted', () => {
    expect(addCounts({ a: 1, b: 2 }, {}, { b: 3 })).toEqual({ a: 1, b: 5 });
    const slice = { ...emptyRaised(), raised: 2, repeated: 1, byIndicator: { 'income-drop': 2 } };
    expect(addRaised([slice, slice, emptyRaised()])).toMatchObject({
      raised: 4,
      repeated: 2,
      byIndicator: { 'income-drop': 4 },
    });
  });
});
