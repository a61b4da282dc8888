import type { Scope } from '../../comparison/scope.ts';
import type { PlainDate } from '../../time/index.ts';
import { numberFor } from '../parameters/numberFor.ts';
import type { ComparisonDependencies } from './dependencies.ts';

/** How long the area of a run waits for late feeds. All areas together wait as long as the country does by default. */
export const waitDays = (
  { bookFor }: Pick<ComparisonDependencies, 'bookFor'>,
  scope: Scope,
  date: PlainDate,
  knownAt: string,
): Promise<number> =>
  numberFor(bookFor, 'comparison.wait', { division: scope === 'all' ? '100000' : scope, date, knownAt });
