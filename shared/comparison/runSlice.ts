import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { bucketText } from './bucketOf.ts';
import { ComparisonReport } from './report.ts';

export const sliceStages = ['freeze', 'judge', 'raise'] as const;

/** What one step has done for one range of buckets of a run. Done again, it is the same record. */
export const RunSlice = z.object({
  runId: z.string(),
  stage: z.enum(sliceStages),
  from: z.int(),
  to: z.int(),
  at: Instant,
  /** Persons frozen; of the judgement rows of persons on the register, rows of others, and hits; warnings raised. */
  counts: z.record(z.string(), z.int()),
  version: z.int(),
});
export type RunSlice = z.infer<typeof RunSlice>;

export const runSlices = defineRecord<Pick<RunSlice, 'runId' | 'stage' | 'from'>, RunSlice>({
  name: 'RunSlice',
  schema: RunSlice,
  key: ({ runId, stage, from }) => ({ PK: `RUN#${runId}`, SK: `SLICE#${stage}#${bucketText(from)}` }),
});

export const slicesOf = (runId: string) => ({ pk: `RUN#${runId}`, prefix: 'SLICE#' });

/** Which step must be done in every slice before a run is there. */
export const stageBefore = { frozen: 'freeze', judged: 'judge', raised: 'raise' } as const;

/** What is to be done next of a run that stands there. */
export const stageAt = {
  opened: 'freeze',
  frozen: 'judge',
  judged: 'raise',
  raised: undefined,
  closed: undefined,
} as const;

/** The report of a closed run, for whoever reads it; the same as the run's file. */
export const RunReport = z.object({ runId: z.string(), report: ComparisonReport, version: z.int() });
export type RunReport = z.infer<typeof RunReport>;

export const runReports = defineRecord<{ runId: string }, RunReport>({
  name: 'RunReport',
  schema: RunReport,
  key: ({ runId }) => ({ PK: `RUN#${runId}`, SK: 'REPORT' }),
});
