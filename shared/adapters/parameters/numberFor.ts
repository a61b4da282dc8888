import type { BookFor } from '../../parameters/enteredParameters.ts';
import type { Parameter } from '../../policy/index.ts';
import type { PlainDate } from '../../time/index.ts';

/** A number of a place that is not told apart by area; 0 where neither the place nor the country has one. */
export async function numberFor(
  bookFor: BookFor,
  key: Parameter['key'],
  { division, date, knownAt }: { division: string; date: PlainDate; knownAt: string },
): Promise<number> {
  const book = await bookFor(division);
  return book.select(key, { division, area: null, date, knownAt })?.parameter.value ?? 0;
}
