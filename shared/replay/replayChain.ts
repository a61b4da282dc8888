import * as z from 'zod';
import { followCase } from './caseEffects.ts';
import { holdingEffects } from './holdingEffects.ts';
import type { Effects, Replayed, ToldEvent } from './Replayed.ts';
import { watchEffects } from './watchEffects.ts';

const Paid = z.object({ paymentId: z.string(), fen: z.int() });

const paymentEffects: Effects = {
  'payment-made': pay,
  'relief-given-first': pay,
};

function pay(told: Replayed, _event: unknown, payload: unknown): void {
  const { paymentId, fen } = Paid.parse(payload);
  told.paid.set(paymentId, fen);
}

const areas = [holdingEffects, watchEffects, paymentEffects];

/** Reads a family's chain from its first event to its last, and says what has become of the family by it alone. */
export function replayChain(events: readonly ToldEvent[]): Replayed {
  const told: Replayed = {
    cases: new Map(),
    covered: new Map(),
    held: new Map(),
    entitlements: new Map(),
    windows: new Map(),
    suppressions: new Map(),
    paid: new Map(),
    complete: events.every(({ payload }) => payload !== undefined),
  };
  for (const event of events) {
    followCase(told, event);
    if (event.payload) for (const effects of areas) effects[event.type]?.(told, event, event.payload);
  }
  return told;
}
