import * as z from 'zod';
import type { Procedure } from '../policy/procedure.ts';
import type { Reader } from '../records/reader.ts';
import { defineRecord } from '../records/record.ts';
import { addMonths, PlainDate } from '../time/index.ts';
import type { Application } from './application.ts';

/** That a family's means were investigated: by whom, for which case, on which day. What was found stands in the case. */
export const Investigation = z.object({
  familyId: z.string(),
  caseId: z.string(),
  round: z.int().min(1),
  organ: z.string(),
  on: PlainDate,
  /** Sources that did not answer: such an investigation is not recognised elsewhere. */
  late: z.array(z.string()),
  version: z.int(),
});
export type Investigation = z.infer<typeof Investigation>;

export const investigations = defineRecord<Pick<Investigation, 'familyId' | 'caseId'>, Investigation>({
  name: 'Investigation',
  schema: Investigation,
  key: ({ familyId, caseId }) => ({ PK: `FAMILY#${familyId}`, SK: `INVESTIGATION#${caseId}` }),
});

export const investigationsOf = (familyId: string) => ({ pk: `FAMILY#${familyId}`, prefix: 'INVESTIGATION#' });

/**
 * The latest complete investigation of the family that the pack lets another determining organ recognise (002 二（三）
 * 「在6 个月内互通互认」, counted from the day of the investigation); none where the pack has no such window.
 */
export async function findRecognisable(
  reader: Reader,
  { id, familyId }: Pick<Application, 'id' | 'familyId'>,
  { recognitionWindowMonths: window }: Pick<Procedure, 'recognitionWindowMonths'>,
  today: PlainDate,
): Promise<NonNullable<Application['recognised']> | undefined> {
  if (!window) return undefined;
  const known = await reader.list(investigations, investigationsOf(familyId));
  const [latest] = known
    .filter(({ caseId, late, on }) => caseId !== id && late.length === 0 && addMonths(on, window.months) >= today)
    .toSorted((a, b) => b.on.localeCompare(a.on));
  return latest && { caseId: latest.caseId, on: latest.on, organ: latest.organ };
}
