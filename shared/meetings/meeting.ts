import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/**
 * One holding of what a notice wants held each year: the county's coordination mechanism (004 四（三）), the joint meeting of
 * departments (002 五（一）), a training, a publicity month. Each body is counted by itself.
 */
export const Meeting = z.object({
  id: z.string(),
  county: z.string(),
  /** As the pack names it: `coordination-mechanism`, `joint-meeting`. */
  counter: z.string(),
  on: PlainDate,
  attended: z.array(z.string()),
  minutes: z.string(),
  /** Where the mechanism met about one case. */
  deliberationId: z.string().optional(),
  by: z.string(),
  at: Instant,
  version: z.int(),
});
export type Meeting = z.infer<typeof Meeting>;

type Place = Pick<Meeting, 'county' | 'on' | 'counter' | 'id'>;

export const meetings = defineRecord<Place, Meeting>({
  name: 'Meeting',
  schema: Meeting,
  key: ({ county, on, counter, id }) => ({ PK: `MEETINGS#${county}`, SK: `${on.slice(0, 4)}#${counter}#${id}` }),
});

export const meetingsOf = (county: string, year: number) => ({ pk: `MEETINGS#${county}`, prefix: `${year}#` });

/** Said once a year and counter, in the fourth quarter, when the yearly minimum is not met. */
export const YearlyAlarm = z.object({
  county: z.string(),
  year: z.int(),
  counter: z.string(),
  held: z.int(),
  atLeast: z.int(),
  at: Instant,
  version: z.int(),
});
export type YearlyAlarm = z.infer<typeof YearlyAlarm>;

export const yearlyAlarms = defineRecord<Pick<YearlyAlarm, 'county' | 'year' | 'counter'>, YearlyAlarm>({
  name: 'YearlyAlarm',
  schema: YearlyAlarm,
  key: ({ county, year, counter }) => ({ PK: `MEETINGS#${county}`, SK: `ALARM#${year}#${counter}` }),
});
