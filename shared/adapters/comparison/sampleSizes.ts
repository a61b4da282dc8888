import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { numberFor } from '../parameters/numberFor.ts';
import type { ComparisonDependencies } from './dependencies.ts';

/** How many people each county draws. */
export async function sampleSizes(
  { bookFor }: Pick<ComparisonDependencies, 'bookFor'>,
  { date, openedAt: knownAt }: ComparisonRun,
  counties: readonly string[],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const division of counties) {
    sizes.set(division, await numberFor(bookFor, 'comparison.sample', { division, date, knownAt }));
  }
  return sizes;
}
