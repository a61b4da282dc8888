import { contains, type Division } from '../../identity/index.ts';
import type { Instant, PlainDate } from '../../time/index.ts';
import type { ParameterKey } from '../parameters/key.ts';
import type { Parameter } from '../parameters/parameter.ts';

/** A number as it might be, in the unit of its key. */
export interface ChangedNumber {
  readonly key: ParameterKey;
  readonly area: 'urban' | 'rural' | null;
  readonly value: number;
}

interface Where {
  readonly divisions: readonly Division[];
  readonly from: PlainDate;
  readonly knownAt: Instant;
  /** What is known of all series. */
  readonly known: readonly Parameter[];
}

/**
 * A changed number as parameters that win in the divisions, in narrower places as well: from `from`, and again from every
 * later day on which a known value of the series begins.
 */
export function changedParameters(number: ChangedNumber, { divisions, from, knownAt, known }: Where): Parameter[] {
  const series = known.filter(({ key }) => key === number.key);
  const starts = new Set([from, ...series.map(({ validFrom }) => validFrom).filter((start) => start > from)]);
  const narrower = series
    .flatMap(({ scope }) => scope)
    .filter((place) => divisions.some((division) => contains(division, place)));
  const scope = [...new Set([...divisions, ...narrower])];
  return [...starts].map((validFrom) => ({
    ...number,
    scope,
    validFrom,
    validUntil: null,
    recordedAt: knownAt,
    source: `what-if: ${number.key}${number.area ? `:${number.area}` : ''}=${number.value}`,
    confidence: 'our-default',
    stale: false,
  }));
}
