import canonicalize from 'canonicalize';
import type { Actor } from '../commands/actor.ts';
import type { Instant } from '../time/index.ts';
import type { ChainEntry, ChainEvent, ChainHead } from './event.ts';

/** SHA-256 of a UTF-8 text, as lower-case hexadecimal. */
export type Digest = (text: string) => string;

export const firstPrev = '0'.repeat(64);

/** Canonical JSON (RFC 8785): the same value always has the same bytes. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('A value that JSON cannot express has no canonical form.');
  return text;
}

export function hashEvent(event: ChainEvent, digest: Digest): string {
  const { version: _, salt: _salt, payload: _payload, erasedBy: _rule, ...sealed } = event;
  return digest(canonical(sealed));
}

export function hashPayload(salt: string, payload: Record<string, unknown>, digest: Digest): string {
  return digest(`${salt}${canonical(payload)}`);
}

export const headOf = (event: ChainEvent, digest: Digest): ChainHead => ({
  seq: event.seq,
  hash: hashEvent(event, digest),
});

/** Forges the next link behind `head`, which is undefined on an empty chain. */
export function link(
  head: ChainHead | undefined,
  entry: ChainEntry,
  made: { at: Instant; by: Actor; salt: string },
  digest: Digest,
): ChainEvent {
  const payload: Record<string, unknown> = JSON.parse(canonical(entry.payload));
  return {
    format: 1,
    chain: entry.chain,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? firstPrev,
    type: entry.type,
    at: made.at,
    by: made.by,
    caseId: entry.caseId,
    payloadHash: hashPayload(made.salt, payload, digest),
    salt: made.salt,
    payload,
    version: 1,
  };
}
