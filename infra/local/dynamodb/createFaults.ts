/** Chances from 0 to 1, each drawn per request. */
export interface FaultRates {
  /** Writes and transactions: refused because another transaction holds the item. */
  transactionConflict: number;
  /** Any item operation: refused, table or partition over its throughput. A batch of several keeps one back as unprocessed. */
  throttling: number;
  /** Any write: done, but answered with an internal error, as when the connection breaks. */
  lostAnswer: number;
}

export type Fault = keyof FaultRates;

export interface Faults {
  /** Draws from now on by these rates; the same seed gives the same draws for the same requests in the same order. */
  set(rates: Partial<FaultRates> & { seed?: number }): void;
  clear(): void;
  /** How many of each were injected since the last set or clear. */
  injected(): Readonly<FaultRates>;
}

const none: FaultRates = { transactionConflict: 0, throttling: 0, lostAnswer: 0 };

const reads = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem']);
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** All off until set. `draw` tells which fault, if any, strikes an operation. */
export function createFaults(): Faults & { draw(operation: string): Fault | undefined } {
  let rates = none;
  let injected = { ...none };
  let random = randomFrom(1);
  const restart = (next: FaultRates, seed: number) => {
    rates = next;
    injected = { ...none };
    random = randomFrom(seed);
  };
  return {
    set: ({ seed = 1, ...next }) => restart({ ...none, ...next }, seed),
    clear: () => restart(none, 1),
    injected: () => injected,
    draw(operation) {
      if (rates === none) return undefined;
      const fault = applicable(operation).find((candidate) => random() < rates[candidate]);
      if (fault) injected[fault] += 1;
      return fault;
    },
  };
}

function applicable(operation: string): Fault[] {
  if (operation === 'TransactGetItems') return ['transactionConflict', 'throttling'];
  if (operation === 'BatchWriteItem') return ['throttling', 'lostAnswer'];
  if (writes.has(operation)) return ['transactionConflict', 'throttling', 'lostAnswer'];
  return reads.has(operation) ? ['throttling'] : [];
}

/** mulberry32: small, and good enough to spread faults. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
