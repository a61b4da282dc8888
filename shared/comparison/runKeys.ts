import type { BucketRange } from './bucketOf.ts';

const place = ({ from, to }: BucketRange) => `${String(from).padStart(4, '0')}-${String(to).padStart(4, '0')}`;

/** Where the files of a run lie in the data bucket. */
export const frozenKey = (runId: string, range: BucketRange) => `runs/${runId}/register/${place(range)}.parquet`;
export const candidatesKey = (runId: string, range: BucketRange) => `runs/${runId}/candidates/${place(range)}.ndjson`;
export const judgedKey = (runId: string, range: BucketRange) => `runs/${runId}/judged/${place(range)}.json`;
export const raisedKey = (runId: string, range: BucketRange) => `runs/${runId}/raised/${place(range)}.json`;
export const reportKey = (runId: string) => `runs/${runId}/report.json`;
/** The lowest ranks of a slice, and the blind sample that was drawn of them all. */
export const sliceSampleKey = (runId: string, range: BucketRange) => `runs/${runId}/sample/${place(range)}.json`;
export const sampleKey = (runId: string) => `runs/${runId}/sample.json`;
/** Where the platform's roll and the register differ: of a slice, and of the whole run. */
export const slicePlatformKey = (runId: string, range: BucketRange) => `runs/${runId}/platform/${place(range)}.csv`;
export const platformKey = (runId: string) => `runs/${runId}/platform-differences.csv`;
