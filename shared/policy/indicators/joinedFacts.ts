import * as z from 'zod';
import { Fen } from '../../money/index.ts';
import { PlainDate } from '../../time/index.ts';

/**
 * One person of the register, or of a feed only, joined with the feeds of one period. What no feed said is null. Holds no
 * name and no number: ids, amounts, dates.
 */
export const JoinedFacts = z
  .strictObject({
    person: z.string(),
    family: z.string().nullable(),
    period: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .meta({ description: 'Month of the run, YYYY-MM' }),
    registered: z.boolean().meta({ description: 'Already in the low-income register' }),
    selfPaidMedical: Fen.nullable().meta({ description: 'Self-paid medical cost of the last 12 months' }),
    incomeBefore: Fen.nullable().meta({ description: 'Monthly income a year before' }),
    incomeNow: Fen.nullable().meta({ description: 'Monthly income now, as contributions are paid on it' }),
    labourer: z.enum(['main', 'other', 'none']).nullable().meta({ description: 'What the person is to the household' }),
    diedOn: PlainDate.nullable(),
    unemployedSince: PlainDate.nullable().meta({ description: 'Registered unemployment that is still open' }),
    disasterAid: Fen.nullable().meta({ description: 'Emergency disaster aid of the last 12 months' }),
    seriousIllnessSince: PlainDate.nullable().default(null),
    severeDisabilitySince: PlainDate.nullable().default(null),
    poorStudentSince: PlainDate.nullable().default(null),
    relapseRiskSince: PlainDate.nullable().default(null),
    hardshipListedSince: PlainDate.nullable().default(null),
    vehicles: z.int().nullable().default(null),
    homes: z.int().nullable().default(null),
    enterpriseCapital: Fen.nullable().default(null),
    deposits: Fen.nullable().default(null),
    recipientDiedOn: PlainDate.nullable().default(null),
    custodySince: PlainDate.nullable().default(null),
    aidElsewhereSince: PlainDate.nullable().default(null),
    held: z.array(z.string()).default([]).meta({ description: 'Categories held that day' }),
    owed: z.array(z.string()).meta({ description: 'Benefit ids that the person should get' }),
    received: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Benefit ids that agencies reported; null: no report' }),
  })
  .meta({ title: 'Joined facts', description: 'A person joined with the feeds of a period' });
export type JoinedFacts = z.infer<typeof JoinedFacts>;
