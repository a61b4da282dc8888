import * as z from 'zod';
import { Category } from '../policy/category.ts';
import type { Reader } from '../records/reader.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** What a county may let another organ decide. */
export const DelegatedBenefit = z.enum([...Category.options, 'temporary-relief']);
export type DelegatedBenefit = z.infer<typeof DelegatedBenefit>;

/**
 * A line of the dated delegation table (P9): county × benefit → organ. 委托: in the county's name; own name: by a norm
 * that gives the power itself. It sets the time limit, the letterhead and the body for 复议.
 */
export const Delegation = z.object({
  id: z.string(),
  county: z.string(),
  benefit: DelegatedBenefit,
  /** `township:<division>`. */
  organ: z.string(),
  mode: z.enum(['entrusted', 'own-name']),
  /** Number of the written instrument. */
  instrument: z.string(),
  from: PlainDate,
  /** First day on which it no longer holds. */
  until: PlainDate.optional(),
  recordedBy: z.string(),
  recordedAt: Instant,
  endedBy: z.string().optional(),
  version: z.int(),
});
export type Delegation = z.infer<typeof Delegation>;

export const delegations = defineRecord<Pick<Delegation, 'county' | 'id'>, Delegation>({
  name: 'Delegation',
  schema: Delegation,
  key: ({ county, id }) => ({ PK: `DELEGATIONS#${county}`, SK: `DELEGATION#${id}` }),
});

export const delegationsOf = (county: string) => ({ pk: `DELEGATIONS#${county}`, prefix: 'DELEGATION#' });

/** The line that holds for this benefit at this organ on that day. */
export async function delegationInForce(
  reader: Reader,
  at: { county: string; organ: string; benefit: DelegatedBenefit; day: PlainDate },
): Promise<Delegation | undefined> {
  const lines = await reader.list(delegations, delegationsOf(at.county));
  return lines.find(
    ({ organ, benefit, from, until }) =>
      organ === at.organ && benefit === at.benefit && from <= at.day && !(until && until <= at.day),
  );
}
