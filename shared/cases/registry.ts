import { applications } from '../applications/application.ts';
import { deliberations } from '../deliberations/deliberation.ts';
import type { RecordType } from '../records/record.ts';
import { warnings } from '../warnings/warning.ts';
import { type CaseHead, type CaseKind, caseKindOf } from './case.ts';

type CaseType = RecordType<{ id: string }, CaseHead>;

const types: Record<CaseKind, unknown> = { application: applications, warning: warnings, deliberation: deliberations };

/** The record type of a case, by its id. Fields beyond the head are kept as they were read. */
export function caseTypeOf(caseId: string): CaseType {
  return caseTypeOfKind(caseKindOf(caseId));
}

export const caseTypeOfKind = (kind: CaseKind): CaseType => types[kind] as CaseType;
