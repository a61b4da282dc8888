import * as z from 'zod';
import { Category } from '../policy/index.ts';

const Place = z.union([Category, z.enum(['none', 'needs-input'])]);
const count = z.int().nullable().meta({ description: 'Null: fewer than five households, not shown' });

/** What would change, as it may be shown: every row over fewer than five households carries no number. */
export const WhatIfResult = z
  .object({
    households: z.int(),
    movers: z.array(z.object({ from: Place, to: Place, households: count, persons: count }).meta({ title: 'Movers' })),
    cost: z.array(
      z
        .object({
          area: z.enum(['urban', 'rural', 'undecided']),
          category: Place,
          householdsBefore: count,
          householdsAfter: count,
          monthlyFenBefore: count,
          monthlyFenAfter: count,
        })
        .meta({ title: 'Monthly cost' }),
    ),
    cliff: z
      .array(z.object({ rule: z.string(), householdsBefore: count, householdsAfter: count }).meta({ title: 'Cliff' }))
      .meta({ description: 'Households just above a line of income' }),
  })
  .meta({ title: 'What-if result' });
export type WhatIfResult = z.infer<typeof WhatIfResult>;
