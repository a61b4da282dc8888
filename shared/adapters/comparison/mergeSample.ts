import { bucketRanges } from '../../comparison/bucketOf.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { sampleKey, sliceSampleKey } from '../../comparison/runKeys.ts';
import { drawSample, RunSample, SliceSample } from '../../comparison/sample.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { sampleSizes } from './sampleSizes.ts';

/** Draws the blind sample of a run from what its slices have put forward. Done again, it is the same sample. */
export async function mergeSample(from: ComparisonDependencies, run: ComparisonRun): Promise<void> {
  if (run.seed === undefined) return;
  const slices = await Promise.all(
    bucketRanges(run.slices).map(async (range) =>
      SliceSample.parse(JSON.parse((await from.objects.readText(sliceSampleKey(run.id, range))) ?? 'null')),
    ),
  );
  const counties = new Set(slices.flatMap((slice) => slice.counties.map(({ county }) => county)));
  const sample = drawSample(run.seed, slices, await sampleSizes(from, run, [...counties]));
  await from.objects.writeText(sampleKey(run.id), JSON.stringify(sample), 'application/json');
}

export async function readSample(
  { objects }: Pick<ComparisonDependencies, 'objects'>,
  { id, seed }: ComparisonRun,
): Promise<RunSample | undefined> {
  if (seed === undefined) return undefined;
  const text = await objects.readText(sampleKey(id));
  return text === undefined ? undefined : RunSample.parse(JSON.parse(text));
}
