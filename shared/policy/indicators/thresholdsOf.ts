import type { Division } from '../../identity/index.ts';
import type { Instant, PlainDate } from '../../time/index.ts';
import type { ParameterBook } from '../parameters/book.ts';
import { type ParameterKey, parameterKeys } from '../parameters/key.ts';
import type { Thresholds } from './judge.ts';

const keys = (Object.keys(parameterKeys) as ParameterKey[]).filter((key) => key.startsWith('indicator.'));

/** The thresholds of a place on a day. Absent ones stay absent: that comparison is off. */
export function thresholdsOf(book: ParameterBook, division: Division, date: PlainDate, knownAt: Instant): Thresholds {
  const found: Partial<Record<ParameterKey, number>> = {};
  for (const key of keys) {
    const selected = book.select(key, { division, area: null, date, knownAt });
    if (selected) found[key] = selected.parameter.value;
  }
  return found;
}
