export interface Interval {
  low: number;
  high: number;
}

/** Of the standard normal distribution, for 95 %. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of 95 % for `hits` of `of` (Wilson 1927), as shares of one: holds for small samples and for none
 * found, where the usual interval would say that nothing is missed. Undefined without a sample.
 */
export function wilson(hits: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = hits / of;
  const square = z * z;
  const centre = share + square / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const scale = 1 + square / of;
  return {
    low: rounded(Math.max(0, (centre - spread) / scale)),
    high: rounded(Math.min(1, (centre + spread) / scale)),
  };
}

export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
