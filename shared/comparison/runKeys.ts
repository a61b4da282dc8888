import type { BucketRange } from './bucketOf.ts';

const place = ({ from, to }: BucketRange) => `${String(from).padStart(4, '0')}-${String(to).padStart(4, '0')}`;

/** Where the files of a run lie in the data bucket. */
export const frozenKey = (runId: string, range: BucketRange) => `runs/${runId}/register/${place(range)}.parquet`;
export const candidatesKey = (runId: string, range: BucketRange) => `runs/${runId}/candidates/${place(range)}.ndjson`;
export const judgedKey = (runId: string, range: BucketRange) => `runs/${runId}/judged/${place(range)}.json`;
export const raisedKey = (runId: string, range: BucketRange) => `runs/${runId}/raised/${place(range)}.json`;
export const reportKey = (runId: string) => `runs/${runId}/report.json`;
