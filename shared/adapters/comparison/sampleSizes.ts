import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import type { ComparisonDependencies } from './dependencies.ts';

/** How many people each county draws. */
export async function sampleSizes(
  { bookFor }: Pick<ComparisonDependencies, 'bookFor'>,
  { date, openedAt }: ComparisonRun,
  counties: readonly string[],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const division of counties) {
    const book = await bookFor(division);
    const found = book.select('comparison.sample', { division, area: null, date, knownAt: openedAt });
    sizes.set(division, found?.parameter.value ?? 0);
  }
  return sizes;
}
