import * as z from 'zod';
import { Month } from '../feeds/index.ts';
import { defineRecord } from '../records/record.ts';

/** The seed of a month's blind sample: runs of the same month, whatever their area, draw the same people. */
export const SampleSeed = z.object({ period: Month, seed: z.string(), version: z.int() });
export type SampleSeed = z.infer<typeof SampleSeed>;

export const sampleSeeds = defineRecord<Pick<SampleSeed, 'period'>, SampleSeed>({
  name: 'SampleSeed',
  schema: SampleSeed,
  key: ({ period }) => ({ PK: `SAMPLE#${period}`, SK: 'SEED' }),
});
