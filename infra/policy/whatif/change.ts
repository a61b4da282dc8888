import { type Parameter, type ParameterKey, parameterKeys } from '../../../shared/policy/index.ts';
import type { Instant, PlainDate } from '../../../shared/time/index.ts';

/** What the second variant does differently. */
export interface Change {
  /** `dibao.standard=90000`, `dibao.standard:urban=90000`: in the unit of the parameter, fen for money. */
  readonly sets: readonly string[];
  /** Another pack for everybody, by id. */
  readonly pack: string | null;
  readonly demonstration: boolean;
  readonly knownAt: Instant;
  readonly from: PlainDate;
}

const isKey = (key: string): key is ParameterKey => key in parameterKeys;

/**
 * A changed number as parameters that win in the divisions: from `from`, and again from every later day on which a known
 * value of the series begins. Undefined when the text cannot be read.
 */
export function parametersOf(
  set: string,
  { from, knownAt }: Change,
  divisions: readonly string[],
  known: readonly Parameter[],
): Parameter[] | undefined {
  const match = /^([a-z.-]+)(?::(urban|rural))?=(\d+)$/.exec(set);
  const key = match?.[1];
  if (!match || key === undefined || !isKey(key)) return undefined;
  const area = (match[2] as 'urban' | 'rural' | undefined) ?? null;
  const starts = new Set([
    from,
    ...known.filter((other) => other.key === key && other.validFrom > from).map((other) => other.validFrom),
  ]);
  return [...starts].map((validFrom) => ({
    key,
    scope: [...divisions],
    area,
    validFrom,
    validUntil: null,
    recordedAt: knownAt,
    value: Number(match[3]),
    source: `what-if: ${set}`,
    confidence: 'our-default',
    stale: false,
  }));
}
