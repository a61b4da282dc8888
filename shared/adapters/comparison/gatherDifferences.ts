import { bucketRanges } from '../../comparison/bucketOf.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { platformKey, slicePlatformKey } from '../../comparison/runKeys.ts';
import { toCsv } from '../toCsv.ts';
import type { ComparisonDependencies } from './dependencies.ts';

/** One file of what the slices found different between the platform's roll and the register. */
export async function gatherDifferences({ objects }: ComparisonDependencies, run: ComparisonRun): Promise<void> {
  const parts = await Promise.all(
    bucketRanges(run.slices).map((range) => objects.readText(slicePlatformKey(run.id, range))),
  );
  const head = toCsv([['行号', '户编号', '区划', '人员', '情况', '本系统', '平台']]);
  await objects.writeText(platformKey(run.id), head + parts.join(''), 'text/csv; charset=utf-8');
}
