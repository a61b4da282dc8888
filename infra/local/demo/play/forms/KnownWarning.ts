import * as z from 'zod';
import { Category, IndicatorFamily, VerificationDepth } from '../../../../../shared/policy/index.ts';

/** What lies beside the form of a task that a warning has opened, as far as the players look at it. */
export const KnownWarning = z.object({
  id: z.string(),
  personId: z.string(),
  depth: VerificationDepth,
  indicator: z.object({ id: z.string(), family: z.union([IndicatorFamily, z.literal('blind-sample')]) }),
  actions: z
    .array(
      z.object({
        id: z.string(),
        category: Category.optional(),
        review: z.object({ result: z.string() }).optional(),
      }),
    )
    .default([]),
});
export type KnownWarning = z.infer<typeof KnownWarning>;
