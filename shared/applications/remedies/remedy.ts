import * as z from 'zod';
import { defineRecord } from '../../records/record.ts';
import { Instant, PlainDate } from '../../time/index.ts';

export const RemedyKind = z
  .enum(['reconsideration', 'suit', 'own-review'])
  .meta({ title: 'Kind of remedy', description: '行政复议、行政诉讼、自行纠正' });

export const RemedyOutcome = z
  .enum(['upheld', 'annulled', 'redo', 'withdrawn'])
  .meta({ title: 'Outcome of a remedy', description: '维持、撤销、责令重作、撤回' });

/** What a family does against a decision, and what came of it (P13). */
export const Remedy = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: RemedyKind,
  filedOn: PlainDate,
  body: z.string(),
  /** True when it was filed after its term: the body judges that, not the register. */
  late: z.boolean(),
  recordedBy: z.string(),
  recordedAt: Instant,
  result: z
    .object({
      outcome: RemedyOutcome,
      on: PlainDate,
      document: z.string(),
      reason: z.string(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
  version: z.int(),
});
export type Remedy = z.infer<typeof Remedy>;

export const remedies = defineRecord<Pick<Remedy, 'id' | 'caseId'>, Remedy>({
  name: 'Remedy',
  schema: Remedy,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `REMEDY#${id}` }),
});

export const remediesOf = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'REMEDY#' });
