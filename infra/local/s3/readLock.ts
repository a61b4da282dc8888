import type { BucketLock } from './buckets.ts';
import type { ObjectLock } from './objects.ts';
import { invalid } from './S3Error.ts';
import type { S3Request } from './S3Request.ts';

const DAY = 24 * 3600 * 1000;

/** The object lock that an upload asks for, or that its bucket gives by default. */
export function readLock(
  { headers }: Pick<S3Request, 'headers'>,
  bucket: BucketLock | undefined,
  now: number,
): ObjectLock {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  const legalHold = headers['x-amz-object-lock-legal-hold'] === 'ON' ? 1 : 0;
  if ((mode || until || legalHold) && !bucket) {
    throw invalid('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  }
  if (mode || until) return { ...parseRetention(mode, until, now), legalHold };
  if (bucket?.mode && bucket.days) return { lockMode: bucket.mode, retainUntil: now + bucket.days * DAY, legalHold };
  return { lockMode: null, retainUntil: null, legalHold };
}

export function parseRetention(mode: string | undefined, until: string | undefined, now: number) {
  const retainUntil = Date.parse(until ?? '');
  if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || Number.isNaN(retainUntil)) {
    throw invalid('InvalidArgument', 'A retention needs a mode (GOVERNANCE or COMPLIANCE) and a date.');
  }
  if (retainUntil <= now) throw invalid('InvalidArgument', 'The retain until date must be in the future!');
  return { lockMode: mode, retainUntil } as const;
}
