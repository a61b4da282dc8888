import { type BucketRange, rangeText } from './bucketOf.ts';

/** Where the files of a run lie in the data bucket. */
export const frozenKey = (runId: string, range: BucketRange) => `runs/${runId}/register/${rangeText(range)}.parquet`;
export const candidatesKey = (runId: string, range: BucketRange) =>
  `runs/${runId}/candidates/${rangeText(range)}.ndjson`;
export const judgedKey = (runId: string, range: BucketRange) => `runs/${runId}/judged/${rangeText(range)}.json`;
export const raisedKey = (runId: string, range: BucketRange) => `runs/${runId}/raised/${rangeText(range)}.json`;
export const reportKey = (runId: string) => `runs/${runId}/report.json`;
/** The lowest ranks of a slice, and the blind sample that was drawn of them all. */
export const sliceSampleKey = (runId: string, range: BucketRange) => `runs/${runId}/sample/${rangeText(range)}.json`;
export const sampleKey = (runId: string) => `runs/${runId}/sample.json`;
/** Where the platform's roll and the register differ: of a slice, and of the whole run. */
export const slicePlatformKey = (runId: string, range: BucketRange) => `runs/${runId}/platform/${rangeText(range)}.csv`;
export const platformKey = (runId: string) => `runs/${runId}/platform-differences.csv`;
