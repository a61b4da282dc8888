import * as z from 'zod';
import { defineRecord } from '../records/record.ts';

/** Holds the place of a warning: one per person, indicator and period, however often a comparison runs. */
export const WarningTrigger = z.object({
  personId: z.string(),
  indicator: z.string(),
  period: z.string(),
  warningId: z.string(),
  version: z.int(),
});
export type WarningTrigger = z.infer<typeof WarningTrigger>;

export const warningTriggers = defineRecord<Pick<WarningTrigger, 'personId' | 'indicator' | 'period'>, WarningTrigger>({
  name: 'WarningTrigger',
  schema: WarningTrigger,
  key: ({ personId, indicator, period }) => ({ PK: `PERSON#${personId}`, SK: `WARNING#${indicator}#${period}` }),
});

export const warningsOfPerson = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'WARNING#' });
