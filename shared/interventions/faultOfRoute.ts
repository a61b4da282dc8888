import { parseOrgan } from '../access/organ.ts';
import { countyOf } from '../identity/index.ts';
import type { Task } from '../tasks/task.ts';

/** The same work at another desk of the same agency: another agency would have other powers and other roles. */
export function faultOfRoute(task: Task, organ: string | undefined): string | undefined {
  const to = parseOrgan(organ ?? '');
  const from = parseOrgan(task.organ);
  if (!to || !from || organ === task.organ) return 'organ-invalid';
  if (to.agency !== from.agency) return 'organ-of-another-agency';
  return countyOf(to.division) === countyOf(from.division) ? undefined : 'organ-of-another-county';
}
