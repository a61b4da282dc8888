import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, Fen, formatYuan } from './index.ts';

describe('money', () => {
  it.each([
    [0, '0'],
    [5, '0.05'],
    [78_400, '784'],
    [123_456, '1,234.56'],
    [-4300, '-43'],
    [100_000_000, '1,000,000'],
  ])('writes %i fen as %s yuan', (fen, text) => expect(formatYuan(fen)).toBe(text));

  it('refuses a fraction of a fen', () => {
    expect(Fen.safeParse(1.5).success).toBe(false);
    expect(Fen.safeParse(1).success).toBe(true);
  });

  it('compares ratios exactly as big integers do', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_000_000 });
    const base = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, base, amount, base, (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
        expect(compareRatios(a, b, c, d)).toBe(exact === 0n ? 0 : exact < 0n ? -1 : 1);
      }),
    );
  });

  it('knows equality where division would round', () => expect(compareRatios(1, 3, 333_333, 999_999)).toBe(0));

  it('treats an unbounded amount as larger than any', () => expect(compareRatios(Infinity, 12, 78_400, 1)).toBe(1));
});
