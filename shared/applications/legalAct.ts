import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Signature } from '../tasks/task.ts';
import { Instant } from '../time/index.ts';

/** 受理, 初审意见, 公示, 审核确认, 公布: what an organ did in law, and who signed it (P9). */
export const LegalAct = z.object({
  caseId: z.string(),
  id: z.string(),
  kind: z.enum([
    'acceptance',
    'opinion',
    'posting',
    'confirmation',
    'refusal',
    'publication',
    'keeping',
    'conversion',
    'ending',
  ]),
  organ: z.string(),
  at: Instant,
  signatures: z.array(Signature),
  content: z.record(z.string(), z.unknown()),
  /** Citation of the norm that the act rests on. */
  basis: z.string(),
  version: z.int(),
});
export type LegalAct = z.infer<typeof LegalAct>;

export const legalActs = defineRecord<Pick<LegalAct, 'caseId' | 'id'>, LegalAct>({
  name: 'LegalAct',
  schema: LegalAct,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `ACT#${id}` }),
});

export const actsOf = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'ACT#' });
