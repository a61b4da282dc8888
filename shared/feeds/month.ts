import * as z from 'zod';

/** A calendar month, `YYYY-MM`: the period of a batch and of a comparison. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ title: 'Month', description: 'Calendar month YYYY-MM' });
export type Month = z.infer<typeof Month>;
