import { renameMembers } from '../../../../../shared/applications/renameMembers.ts';
import { type FoundFact, findingsOf, ownerOf } from './findingsOf.ts';
import type { Work } from './Work.ts';

/** What visitors see at the home: all that was said wrongly or not at all, and that no agency has on record. */
export async function findingsOfVisit(work: Work): Promise<FoundFact[]> {
  const { plan, task, today } = work;
  if (!plan || (plan.firstVisitInconclusive && task.round === 1)) return [];
  const truth = task.round > 1 ? (plan.truthAfterObjection ?? plan.truth) : plan.truth;
  if (findingsOf(plan.declared, truth, today).length === 0) return [];
  const { facts } = await work.detail();
  if (!facts) return [];
  const ids = new Map(
    plan.declared.members.map(({ person }, index) => [person, facts.members[index]?.person ?? person]),
  );
  return findingsOf(facts, renameMembers(truth, ids), today).filter(({ path }) => ownerOf(path) === 'visit');
}
