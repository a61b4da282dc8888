/** The register and every feed are cut into this many parts by the hash of the ID number. */
export const bucketCount = 1024;

/** First ten bits of `<key version>:<hex>`: 0–1023. Feeds compute the same in SQL. */
export function bucketOf(idHash: string): number {
  const start = /^\w+:([0-9a-f]{3})[0-9a-f]{61}$/.exec(idHash)?.[1];
  if (start === undefined) throw new RangeError('not a keyed hash of an ID number');
  return Number.parseInt(start, 16) >> 2;
}

/** Buckets from `from` to `to`, both included. */
export interface BucketRange {
  from: number;
  to: number;
}

/** As keys of records and files hold a bucket: in the order of the numbers. */
export const bucketText = (bucket: number) => String(bucket).padStart(4, '0');

export const rangeText = ({ from, to }: BucketRange) => `${bucketText(from)}-${bucketText(to)}`;

export const allBuckets: BucketRange = { from: 0, to: bucketCount - 1 };

/** Equal ranges that cover all buckets; `parts` is a power of two up to 1024. */
export function bucketRanges(parts: number): BucketRange[] {
  const width = bucketCount / parts;
  if (!Number.isInteger(width)) throw new RangeError(`${parts} does not divide ${bucketCount} buckets`);
  return Array.from({ length: parts }, (_, index) => ({ from: index * width, to: (index + 1) * width - 1 }));
}

/** The fewest ranges that hold about `most` rows each. */
export function partsFor(rows: number, most: number): number {
  let parts = 1;
  while (parts < bucketCount && rows > parts * most) parts *= 2;
  return parts;
}

export const overlaps = (a: BucketRange, b: BucketRange): boolean => a.from <= b.to && b.from <= a.to;
