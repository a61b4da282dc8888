import { applications } from '../../applications/application.ts';
import { casesOf } from '../../cases/case.ts';
import type { Division } from '../../identity/index.ts';
import type { Reader } from '../../records/reader.ts';
import { pagesOf } from '../pagesOf.ts';

const pageSize = 100;

/** For each family of a county the case that was last opened of those that rules were tried on: its id. */
export async function determinedHouseholds(reader: Reader, county: Division): Promise<string[]> {
  const newest = new Map<string, { caseId: string; openedAt: string }>();
  for (const place of ['open', 'closed'] as const) {
    const range = { index: 'GSI1' as const, pk: casesOf('application', county, place) };
    for await (const page of pagesOf(reader, applications, range, pageSize)) {
      for (const { id, familyId, openedAt, determinationId } of page) {
        const last = newest.get(familyId);
        if (determinationId && (!last || last.openedAt < openedAt)) newest.set(familyId, { caseId: id, openedAt });
      }
    }
  }
  return [...newest.values()].map(({ caseId }) => caseId).sort();
}
