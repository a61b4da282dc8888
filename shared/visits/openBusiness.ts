import type { CaseHead } from '../cases/case.ts';
import { caseTypeOf } from '../cases/registry.ts';
import type { ChainEvent } from '../chain/event.ts';
import { chainEvents, eventsOf } from '../chain/event.ts';
import type { Reader } from '../records/reader.ts';
import { type Task, tasks, tasksOfCase } from '../tasks/task.ts';

export interface OpenBusiness {
  cases: (CaseHead & { status: string })[];
  tasks: Task[];
  /** The whole chain of the family, oldest first. */
  events: ChainEvent[];
}

const isCase = (id: string) => /^(app|war|del)-/.test(id);

/** Everything that is open for a family, whatever case it belongs to. Its chain names every case that ever was. */
export async function openBusinessOf(reader: Reader, familyId: string): Promise<OpenBusiness> {
  const events = await reader.list(chainEvents, eventsOf(familyId));
  const ids = [...new Set(events.map(({ caseId }) => caseId))].filter(isCase);
  const heads = await Promise.all(ids.map((id) => reader.find(caseTypeOf(id), { id })));
  const cases = heads.filter((head) => head !== undefined && !head.closedAt) as OpenBusiness['cases'];
  const owed = await Promise.all(cases.map(({ id }) => reader.list(tasks, tasksOfCase(id))));
  const open = owed.flat().filter(({ status }) => status === 'open');
  return { cases, tasks: open.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)), events };
}
