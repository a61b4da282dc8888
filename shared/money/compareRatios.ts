/**
 * Sign of a/b − c/d for b, d > 0, by cross-multiplication: no division, no rounding.
 * Infinite a or c (an amount without a known upper bound) compare as infinite.
 */
export function compareRatios(a: number, b: number, c: number, d: number): number {
  const left = a * d;
  const right = c * b;
  if (isExact(left) && isExact(right)) return Math.sign(left - right);
  if (!Number.isFinite(left) || !Number.isFinite(right)) return left === right ? 0 : left < right ? -1 : 1;
  const exactLeft = BigInt(a) * BigInt(d);
  const exactRight = BigInt(c) * BigInt(b);
  return exactLeft === exactRight ? 0 : exactLeft < exactRight ? -1 : 1;
}

const isExact = (value: number): boolean => value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
