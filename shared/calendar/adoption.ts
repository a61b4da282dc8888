import * as z from 'zod';
import { defineRecord } from '../records/record.ts';

/** Up to where the open tasks have been reckoned by a version of the calendar. */
export const CalendarAdoption = z.object({
  calendar: z.string(),
  /** The next shard of due tasks; equal to their number when all are done. */
  shard: z.int(),
  version: z.int(),
});
export type CalendarAdoption = z.infer<typeof CalendarAdoption>;

export const calendarAdoptions = defineRecord<Record<never, never>, CalendarAdoption>({
  name: 'CalendarAdoption',
  schema: CalendarAdoption,
  key: () => ({ PK: 'CALENDAR', SK: 'ADOPTION' }),
});
