import { Refused } from '../../shared/api/refused.ts';

const keyShape = /^[\x21-\x7e]{8,128}$/;

/** @throws Refused when a change comes without a key, or with one that is none. */
export function idempotencyKeyOf(header: string | undefined): string {
  if (!header) {
    const errors = [
      { in: 'header' as const, pointer: '/Idempotency-Key', code: 'required', detail: 'Idempotency-Key' },
    ];
    throw new Refused('idempotency-key-missing', 400, { errors });
  }
  if (!keyShape.test(header)) throw new Refused('idempotency-key-invalid', 400);
  return header;
}

/** The version that the caller has seen; undefined when it does not mind. @throws Refused */
export function expectedVersionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw new Refused('if-match-invalid', 400);
  return Number(version);
}

export const etagOf = (version: number): string => `"${version}"`;

export interface TraceContext {
  traceId?: string;
  parentId?: string;
}

/** W3C Trace Context; a header that is not one is ignored, as the standard asks. */
export function traceContextOf(header: string | undefined): TraceContext {
  const parts = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}$/.exec(header ?? '');
  return parts?.[1] && parts[2] ? { traceId: parts[1], parentId: parts[2] } : {};
}
