import { describe, expect, it } from 'vitest';
import { allBuckets } from '../comparison/bucketOf.ts';
import { placeInRegister, rangesOfRegister } from './register.ts';

const isIn = (bucket: number, range: { from: number; to: number }) => {
  const { GSI2PK, GSI2SK } = placeInRegister(bucket, 'per-1');
  const found = rangesOfRegister(range).filter(
    ({ pk, from = '', to = '' }) => pk === GSI2PK && from <= GSI2SK && GSI2SK <= to,
  );
  return found.length;
};

describe('the register in the index', () => {
  it.each([
    [{ from: 7, to: 7 }, 1, [7], [6, 8, 70, 1023]],
    [{ from: 31, to: 32 }, 2, [31, 32], [30, 33]],
    [{ from: 256, to: 511 }, 8, [256, 300, 511], [255, 512, 25]],
    [allBuckets, 32, [0, 31, 32, 999, 1000, 1023], []],
  ])('holds the people of the buckets %j in %i ranges', (range, ranges, inside, outside) => {
    expect(rangesOfRegister(range)).toHaveLength(ranges);
    for (const bucket of inside) expect([bucket, isIn(bucket, range)]).toEqual([bucket, 1]);
    for (const bucket of outside) expect([bucket, isIn(bucket, range)]).toEqual([bucket, 0]);
  });
});
