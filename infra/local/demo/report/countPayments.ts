import type { ChainEvent } from './readChains.ts';

export interface Payments {
  readonly count: number;
  readonly fen: number;
}

/** Payments stand on the families' chains. */
export function countPayments(chains: Iterable<readonly ChainEvent[]>): Payments {
  const made = [...chains].flat().filter(({ type }) => type === 'payment-made');
  return { count: made.length, fen: made.reduce((sum, { payload }) => sum + Number(payload?.fen ?? 0), 0) };
}
