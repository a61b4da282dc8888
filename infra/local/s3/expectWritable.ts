import type { StoredObject } from './objects.ts';
import { noSuchKey, preconditionFailed } from './S3Error.ts';
import type { S3Request } from './S3Request.ts';

/** Checks `If-None-Match: *` (only where nothing is) and `If-Match` (only over that very object) of a write. */
export function expectWritable({ headers }: Pick<S3Request, 'headers'>, existing: StoredObject | undefined): void {
  if (headers['if-none-match'] === '*' && existing) throw preconditionFailed();
  const wanted = headers['if-match']?.replaceAll('"', '');
  if (wanted === undefined) return;
  if (!existing) throw noSuchKey();
  if (wanted !== existing.etag && wanted !== '*') throw preconditionFailed();
}
