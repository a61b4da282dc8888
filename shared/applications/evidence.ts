import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { Finding } from './findings.ts';

/** What one source answered in one round of an investigation: an agency's check, or the visit. */
export const Evidence = z.object({
  caseId: z.string(),
  round: z.int().min(1),
  /** An agency, `visit`, `neighbours`, or `recognised`. */
  source: z.string(),
  kind: z.enum(['check', 'recheck', 'visit', 'neighbours', 'recognised']),
  /** Of a re-check: the objection that it answers. */
  objectionId: z.string().optional(),
  /** `late`: the officer went on without it, and said why. */
  result: z.enum(['answered', 'nothing-found', 'late']),
  findings: z.array(Finding),
  note: z.string().optional(),
  visitors: z.array(z.string()).optional(),
  familySigned: z.boolean().optional(),
  photos: z.array(z.string()).optional(),
  /** Whose officers went, where it is not the township of the case. */
  organ: z.string().optional(),
  on: PlainDate,
  recordedBy: z.string(),
  at: Instant,
  version: z.int(),
});
export type Evidence = z.infer<typeof Evidence>;

type Identity = Pick<Evidence, 'caseId' | 'round' | 'source' | 'objectionId'>;

export const evidences = defineRecord<Identity, Evidence>({
  name: 'Evidence',
  schema: Evidence,
  key: ({ caseId, round, source, objectionId }) => ({
    PK: `CASE#${caseId}`,
    SK: `EVIDENCE#${round}#${source}${objectionId ? `#${objectionId}` : ''}`,
  }),
});

export const evidenceOfCase = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'EVIDENCE#' });
export const evidenceOf = (caseId: string, round: number) => ({ pk: `CASE#${caseId}`, prefix: `EVIDENCE#${round}#` });
