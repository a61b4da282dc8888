import type { Buckets } from './buckets.ts';
import type { Objects } from './objects.ts';
import type { Uploads } from './uploads.ts';

/** What the handlers work on. */
export interface S3Stores {
  buckets: Buckets;
  objects: Objects;
  uploads: Uploads;
  /** Directory of the bodies. */
  blobs: string;
  now(): number;
}
