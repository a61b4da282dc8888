import * as z from 'zod';
import { defineRecord } from '../../records/record.ts';
import { addDays, Instant, PlainDate, weekdayOf } from '../../time/index.ts';

/** How many verifications a township can begin in a week, as its county says. Without one, none waits. */
export const WorkCapacity = z.object({
  township: z.string(),
  perWeek: z.int().min(1).nullable(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  version: z.int(),
});
export type WorkCapacity = z.infer<typeof WorkCapacity>;

export const workCapacities = defineRecord<{ township: string }, WorkCapacity>({
  name: 'WorkCapacity',
  schema: WorkCapacity,
  key: ({ township }) => ({ PK: `CAPACITY#${township}`, SK: 'CAPACITY' }),
});

/** How many of a week's places are taken. */
export const CapacityWeek = z.object({
  township: z.string(),
  /** Its Monday. */
  week: PlainDate,
  taken: z.int().min(0),
  version: z.int(),
});
export type CapacityWeek = z.infer<typeof CapacityWeek>;

export const capacityWeeks = defineRecord<Pick<CapacityWeek, 'township' | 'week'>, CapacityWeek>({
  name: 'CapacityWeek',
  schema: CapacityWeek,
  key: ({ township, week }) => ({ PK: `CAPACITY#${township}`, SK: `WEEK#${week}` }),
});

export const weekOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));
