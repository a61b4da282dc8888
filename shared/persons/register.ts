import { type BucketRange, bucketCount, bucketText } from '../comparison/bucketOf.ts';
import type { Range } from '../records/reader.ts';

/** Partitions of the index over which the register is spread: few to read for a county, enough to load a province. */
const shardCount = 32;
const bucketsPerShard = bucketCount / shardCount;

const shardOf = (bucket: number) => Math.floor(bucket / bucketsPerShard);
const shardKey = (shard: number) => `REG#${String(shard).padStart(2, '0')}`;

/** Where a person stands on the register. */
export const placeInRegister = (bucket: number, personId: string) => ({
  GSI2PK: shardKey(shardOf(bucket)),
  GSI2SK: `${bucketText(bucket)}#${personId}`,
});

/** All that stands on the register in these buckets, shard by shard. */
export function rangesOfRegister({ from, to }: BucketRange): Range[] {
  const first = shardOf(from);
  return Array.from({ length: shardOf(to) - first + 1 }, (_, index) => ({
    index: 'GSI2',
    pk: shardKey(first + index),
    from: bucketText(from),
    // "$" follows "#", by which the bucket is parted from the person.
    to: `${bucketText(to)}$`,
  }));
}
