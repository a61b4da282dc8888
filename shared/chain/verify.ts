import type { ChainEvent } from './event.ts';
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

/** Recomputes every hash of one chain. Events are given in ascending order. */
export function verifyChain(chain: string, events: readonly ChainEvent[], digest: Digest): ChainVerdict {
  const findings: ChainFault[] = [];
  let prev = firstPrev;
  events.forEach((event, index) => {
    if (event.seq !== index + 1) findings.push({ seq: event.seq, fault: 'gap' });
    if (event.prev !== prev) findings.push({ seq: event.seq, fault: 'broken-link' });
    const finding = judgePayload(event, digest);
    if (finding) findings.push(finding);
    prev = hashEvent(event, digest);
  });
  const intact = findings.every(({ fault }) => fault === 'erased');
  return { chain, events: events.length, head: prev, intact, findings };
}

function judgePayload(
  { seq, salt, payload, payloadHash, erasedBy }: ChainEvent,
  digest: Digest,
): ChainFault | undefined {
  if (erasedBy) return { seq, fault: 'erased', rule: erasedBy };
  if (!payload) return { seq, fault: 'payload-missing' };
  return hashPayload(salt, payload, digest) === payloadHash ? undefined : { seq, fault: 'payload-changed' };
}
