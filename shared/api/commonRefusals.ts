import type { Operation } from './operation.ts';

/** Refusals that the border itself gives, by what an operation is. */
export function commonRefusals(operation: Operation): Record<string, number> {
  return {
    'request-invalid': 422,
    busy: 503,
    'internal-error': 500,
    ...(operation.access !== 'public' && {
      'token-missing': 401,
      'token-invalid': 401,
      'token-expired': 401,
      'role-missing': 403,
      'outside-scope': 403,
      'purpose-not-allowed': 403,
      'identity-provider-unavailable': 503,
    }),
    ...(operation.query?.shape.cursor && { 'cursor-invalid': 400 }),
    ...(operation.method === 'POST' && {
      'malformed-json': 400,
      'media-type-unsupported': 415,
      'body-too-large': 413,
      ...(!operation.storesNothing && {
        'idempotency-key-missing': 400,
        'idempotency-key-invalid': 400,
        'idempotency-key-reused': 422,
      }),
      ...(operation.versioned && { 'version-stale': 412, 'if-match-invalid': 400 }),
    }),
  };
}
