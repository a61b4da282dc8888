import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  it.each([
    [0, 30, 0, 0.1135],
    [1, 30, 0.0059, 0.1667],
    [3, 30, 0.0346, 0.2562],
    [15, 30, 0.3315, 0.6685],
    [30, 30, 0.8865, 1],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => expect(wilson(hits, of)).toEqual({ low, high }));

  it('says nothing of nothing', () => expect(wilson(0, 0)).toBeUndefined());
});
