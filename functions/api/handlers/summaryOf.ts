import { taskKinds } from '../../../shared/tasks/kinds.ts';
import type { Task } from '../../../shared/tasks/task.ts';

/** A task as lists show it: what it is called, and who signs next. */
export function summaryOf(task: Task) {
  const kind = taskKinds[task.kind];
  const next = task.status === 'open' ? task.signOff[task.signatures.length] : undefined;
  return {
    ...task,
    title: kind?.title ?? { zh: task.kind, en: task.kind },
    help: kind?.help ?? { zh: '', en: '' },
    ...(next && { nextSigner: next }),
  };
}
