import { type BucketRange, bucketRanges } from '../../comparison/bucketOf.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { type RunSlice, runSlices, slicesOf } from '../../comparison/runSlice.ts';
import { createReader } from '../dynamodb/reader.ts';
import type { Table } from '../dynamodb/table.ts';

/** The ranges of buckets of which a step is not noted as done. */
export async function slicesLeft(
  table: Table,
  { id, slices }: ComparisonRun,
  stage: RunSlice['stage'] | undefined,
): Promise<BucketRange[]> {
  const all = bucketRanges(slices);
  if (!stage) return all;
  const noted = await createReader(table).list(runSlices, slicesOf(id));
  const done = new Set(noted.filter((slice) => slice.stage === stage).map(({ from }) => from));
  return all.filter(({ from }) => !done.has(from));
}
