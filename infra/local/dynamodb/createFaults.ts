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

const names = ['transactionConflict', 'throttling', 'lostAnswer'] as const;
const reads = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem']);
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** Memory for the rates, the counts and the state of the draw: whoever sets faults sees it in another thread than who draws. */
export const faultMemory = (): SharedArrayBuffer => new SharedArrayBuffer(8 * (2 * names.length + 1));

/** All off until set. `draw` tells which fault, if any, strikes an operation. */
export function createFaults(memory = faultMemory()): Faults & { draw(operation: string): Fault | undefined } {
  const rates = new Float64Array(memory, 0, names.length);
  const injected = new Float64Array(memory, 8 * names.length, names.length);
  const state = new Float64Array(memory, 16 * names.length, 1);
  const restart = (next: Partial<FaultRates>, seed: number) => {
    for (const [index, name] of names.entries()) rates[index] = next[name] ?? 0;
    injected.fill(0);
    state[0] = seed >>> 0;
  };
  const strikes = (fault: Fault) => {
    const index = names.indexOf(fault);
    if (random(state) >= (rates[index] as number)) return false;
    injected[index] = (injected[index] as number) + 1;
    return true;
  };
  return {
    set: ({ seed = 1, ...next }) => restart(next, seed),
    clear: () => restart({}, 1),
    injected: () => Object.fromEntries(names.map((name, index) => [name, injected[index]])) as Record<Fault, number>,
    draw: (operation) => (rates.some((rate) => rate > 0) ? applicable(operation).find(strikes) : undefined),
  };
}

function applicable(operation: string): Fault[] {
  if (operation === 'TransactGetItems') return ['transactionConflict', 'throttling'];
  if (operation === 'BatchWriteItem') return ['throttling', 'lostAnswer'];
  if (writes.has(operation)) return ['transactionConflict', 'throttling', 'lostAnswer'];
  return reads.has(operation) ? ['throttling'] : [];
}

/** mulberry32: small, and good enough to spread faults. */
function random(state: Float64Array): number {
  const next = ((state[0] as number) + 0x6d2b79f5) >>> 0;
  state[0] = next;
  let mixed = Math.imul(next ^ (next >>> 15), 1 | next);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
