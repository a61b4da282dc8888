import * as z from 'zod';
import { Month } from '../feeds/index.ts';
import { defineRecord } from '../records/record.ts';
import { Scope } from './scope.ts';

/** Holds the place of the newest run for a period and area: two never work at the same time. */
export const RunLock = z.object({ scope: Scope, period: Month, runId: z.string(), version: z.int() });
export type RunLock = z.infer<typeof RunLock>;

export const runLocks = defineRecord<Pick<RunLock, 'scope' | 'period'>, RunLock>({
  name: 'RunLock',
  schema: RunLock,
  key: ({ scope, period }) => ({ PK: `COMPARISON#${scope}`, SK: `PERIOD#${period}` }),
});
