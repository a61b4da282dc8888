import type { ChainEvent, ChainPayload } from './event.ts';
import { type Digest, firstPrev, hashEvent, hashPayload } from './link.ts';

export type ChainFault =
  | { seq: number; fault: 'gap' | 'broken-link' | 'payload-changed' | 'payload-missing' }
  | { seq: number; fault: 'erased'; rule: string };

export interface ChainVerdict {
  chain: string;
  events: number;
  /** Hash of the last event: compare it with a signed root to prove that nothing was cut off. */
  head: string;
  /** True when every link and every payload that was not erased by a rule is as it was written. */
  intact: boolean;
  findings: ChainFault[];
}

/** Recomputes every hash of one chain. Events and payloads are given in ascending order. */
export function verifyChain(
  chain: string,
  events: ChainEvent[],
  payloads: ChainPayload[],
  digest: Digest,
): ChainVerdict {
  const bySeq = new Map(payloads.map((payload) => [payload.seq, payload]));
  const findings: ChainFault[] = [];
  let prev = firstPrev;
  events.forEach((event, index) => {
    if (event.seq !== index + 1) findings.push({ seq: event.seq, fault: 'gap' });
    if (event.prev !== prev) findings.push({ seq: event.seq, fault: 'broken-link' });
    const finding = judgePayload(event, bySeq.get(event.seq), digest);
    if (finding) findings.push(finding);
    prev = hashEvent(event, digest);
  });
  const intact = findings.every(({ fault }) => fault === 'erased');
  return { chain, events: events.length, head: prev, intact, findings };
}

function judgePayload(event: ChainEvent, stored: ChainPayload | undefined, digest: Digest): ChainFault | undefined {
  if (!stored) return { seq: event.seq, fault: 'payload-missing' };
  if (stored.erasedBy) return { seq: event.seq, fault: 'erased', rule: stored.erasedBy };
  if (!stored.payload) return { seq: event.seq, fault: 'payload-missing' };
  if (hashPayload(stored.salt, stored.payload, digest) === event.payloadHash) return undefined;
  return { seq: event.seq, fault: 'payload-changed' };
}
