import { describe, expect, it } from 'vitest';
import { bucketOf, bucketRanges, overlaps, partsFor } from './bucketOf.ts';

const hash = (start: string) => `v1:${start.padEnd(64, '0')}`;

describe('bucketOf', () => {
  it.each([
    ['000', 0],
    ['003', 0],
    ['004', 1],
    ['fff', 1023],
    ['800', 512],
  ])('takes the first ten bits of %s', (start, bucket) => expect(bucketOf(hash(start))).toBe(bucket));

  it('refuses what is no keyed hash', () => {
    expect(() => bucketOf('v1:abc')).toThrow(RangeError);
    expect(() => bucketOf(hash('zz'))).toThrow(RangeError);
  });
});

describe('bucketRanges', () => {
  it.each([1, 2, 16, 1024])('covers all buckets once with %i ranges', (parts) => {
    const all = bucketRanges(parts).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    expect(all).toEqual(Array.from({ length: 1024 }, (_, bucket) => bucket));
  });

  it('makes as many parts as the rows need, never more than buckets', () => {
    expect(partsFor(0, 50_000)).toBe(1);
    expect(partsFor(50_001, 50_000)).toBe(2);
    expect(partsFor(20_000_000, 50_000)).toBe(512);
    expect(partsFor(1e12, 50_000)).toBe(1024);
  });

  it('finds the ranges that share a bucket', () => {
    expect(overlaps({ from: 0, to: 63 }, { from: 63, to: 100 })).toBe(true);
    expect(overlaps({ from: 0, to: 63 }, { from: 64, to: 100 })).toBe(false);
  });
});
