import type { Scope } from '../../comparison/scope.ts';
import type { PlainDate } from '../../time/index.ts';
import type { ComparisonDependencies } from './dependencies.ts';

/** How long the area of a run waits for late feeds. All areas together wait as long as the country does by default. */
export async function waitDays(
  { bookFor }: Pick<ComparisonDependencies, 'bookFor'>,
  scope: Scope,
  date: PlainDate,
  knownAt: string,
): Promise<number> {
  const division = scope === 'all' ? '100000' : scope;
  const book = await bookFor(division);
  return book.select('comparison.wait', { division, area: null, date, knownAt })?.parameter.value ?? 0;
}
