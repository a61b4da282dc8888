import { applications } from '../applications/application.ts';
import type { RecordType } from '../records/record.ts';
import { type CaseHead, type CaseKind, caseKindOf } from './case.ts';

type CaseType = RecordType<{ id: string }, CaseHead>;

const types: Partial<Record<CaseKind, unknown>> = { application: applications };

/** The record type of a case, by its id. Fields beyond the head are kept as they were read. */
export function caseTypeOf(caseId: string): CaseType {
  const type = types[caseKindOf(caseId)];
  if (!type) throw new RangeError(`${caseId} is of a kind without records`);
  return type as CaseType;
}
