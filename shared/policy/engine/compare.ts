import type { Outcome, RuleRef, RuleTrace } from './rule.ts';

/** Shared by every trace that misses nothing, so that a decided household allocates no lists. */
export const NOTHING: string[] = [];

/** An amount between two bounds of which the limit takes a share per head. */
export interface Measured {
  readonly low: number;
  readonly high: number;
  /** Heads, or heads × months: the limit counts that many times. */
  readonly times: number;
  readonly missing: string[];
}

const trace = (
  rule: RuleRef,
  person: string | null,
  outcome: Outcome,
  value: RuleTrace['value'],
  limit: RuleTrace['limit'],
  flip: number | null,
  missing: string[],
): RuleTrace => ({ rule, person, outcome, value, limit, flip, missing });

/**
 * 低于: total < limit × percent × times, by cross-multiplication. The value shown is the share of one head, rounded
 * down; rounding never moves it across the limit.
 */
export function below(
  rule: RuleRef,
  measured: Measured,
  limit: number | undefined,
  percent: number | undefined,
): RuleTrace {
  const { low, high, times } = measured;
  if (limit === undefined || percent === undefined)
    return trace(rule, null, 'unknown', null, null, null, missingParameters(rule, limit, percent));
  const bound = limit * percent * times;
  const shown = (limit * percent) / 100;
  if (high * 100 < bound) {
    const value = Math.floor(high / times);
    return trace(rule, null, 'met', value, shown, Math.ceil(shown - value), NOTHING);
  }
  if (low * 100 < bound) return trace(rule, null, 'unknown', null, shown, null, measured.missing);
  const value = Math.floor(low / times);
  return trace(rule, null, 'not-met', value, shown, -Math.ceil(value + 1 - shown), NOTHING);
}

/** 不超过: total ≤ limit × percent × times. The value shown is the share of one head, rounded up. */
export function atMost(
  rule: RuleRef,
  measured: Measured,
  limit: number | undefined,
  percent: number | undefined,
): RuleTrace {
  const { low, high, times } = measured;
  if (limit === undefined || percent === undefined) {
    // Nothing owned is within every limit, even one that nobody entered.
    if (high === 0) return trace(rule, null, 'met', 0, null, null, NOTHING);
    return trace(rule, null, 'unknown', null, null, null, missingParameters(rule, limit, percent));
  }
  const bound = limit * percent * times;
  const shown = (limit * percent) / 100;
  if (high * 100 <= bound) {
    const value = Math.ceil(high / times);
    return trace(rule, null, 'met', value, shown, Math.floor(shown - value) + 1, NOTHING);
  }
  if (low * 100 <= bound) return trace(rule, null, 'unknown', null, shown, null, measured.missing);
  const value = Math.ceil(low / times);
  return trace(rule, null, 'not-met', value, shown, -Math.ceil(value - shown), NOTHING);
}

/**
 * 占比超过: part × 100 > percent × whole. A whole of zero with any part counts as above (Y11). The flip is the change of
 * the part in fen.
 */
export function shareAbove(rule: RuleRef, part: Measured, whole: Measured, percent: number | undefined): RuleTrace {
  if (percent === undefined) return trace(rule, null, 'unknown', null, null, null, missingParameters(rule, percent));
  const share = (a: number, b: number) => (b > 0 ? Math.ceil((a * 100) / b) : null);
  if (part.low * 100 > percent * whole.high)
    return trace(
      rule,
      null,
      'met',
      share(part.low, whole.high),
      percent,
      -Math.ceil(part.low - (percent * whole.high) / 100),
      NOTHING,
    );
  if (part.high * 100 <= percent * whole.low)
    return trace(
      rule,
      null,
      'not-met',
      share(part.high, whole.low) ?? 0,
      percent,
      Math.floor((percent * whole.low) / 100) + 1 - part.high,
      NOTHING,
    );
  return trace(rule, null, 'unknown', null, percent, null, [...part.missing, ...whole.missing]);
}

/** A statement: true, false, or not known. */
export function holds(
  rule: RuleRef,
  person: string | null,
  statement: boolean | null,
  value: RuleTrace['value'],
  limit: RuleTrace['limit'],
  missing: string[],
): RuleTrace {
  if (statement === null) return trace(rule, person, 'unknown', null, limit, null, missing);
  return trace(rule, person, statement ? 'met' : 'not-met', value, limit, null, NOTHING);
}

/** Names the numbers that are not known; `values` are those of the rule's parameters, in their order. */
const missingParameters = (rule: RuleRef, ...values: readonly (number | undefined)[]): string[] =>
  rule.parameters
    .filter((_, index) => index < values.length && values[index] === undefined)
    .map((key) => `parameter:${key}`);

/** A known amount, or one between zero and anything. */
export const measured = (fen: number | null, times: number, path: string): Measured =>
  fen === null ? { low: 0, high: Infinity, times, missing: [path] } : { low: fen, high: fen, times, missing: NOTHING };

/** Three-valued "and": one failure decides, one unknown leaves it open. */
export function and(a: Outcome, b: Outcome): Outcome {
  if (a === 'not-met' || b === 'not-met') return 'not-met';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'met';
}

/** Three-valued "or" of two. */
export const or = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;

/** Three-valued "or" of many. */
export const anyOf = (...statements: (boolean | null)[]): boolean | null =>
  statements.includes(true) ? true : statements.includes(null) ? null : false;
