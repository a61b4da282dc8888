import type { Context, Refusal } from '../../commands/command.ts';
import type { Reader } from '../../records/reader.ts';
import type { Write } from '../../records/write.ts';
import { cancelTask } from '../../tasks/cancelTask.ts';
import { tasks, tasksOfCase } from '../../tasks/task.ts';
import { type Application, advance } from '../application.ts';
import type { ApplicationStatus } from '../status.ts';

/** Where somebody is asked for an opinion or a decision, the case can go back at once. */
const atADesk: readonly ApplicationStatus[] = ['determined', 'opinion-given', 'posting-ended', 'deliberated'];

type Corrected = { ok: true; case: Application; writes: Write[] } | { ok: false; refusal: Refusal };

/**
 * A case whose facts were corrected: it is determined again in a new round and needs a new opinion. What is not yet
 * determined goes its way; while an opinion is posted, reviewed or deliberated on, it is only marked, and whoever decides
 * returns it.
 */
export async function afterCorrection(
  reader: Reader,
  application: Application,
  own: string,
  context: Context,
): Promise<Corrected> {
  const { id, status } = application;
  if (status === 'accepted' || status === 'investigated') return { ok: true, case: application, writes: [] };
  if (!atADesk.includes(status)) return { ok: true, case: { ...application, overtaken: true }, writes: [] };
  const open = await reader.list(tasks, tasksOfCase(id));
  const asked = open.filter((task) => task.status === 'open' && task.token !== undefined && task.id !== own);
  if (asked.length === 0) {
    // Between two steps: an execution that is about to ask would not hear of it.
    return { ok: false, refusal: { code: 'case-moving', detail: 'The case is between two steps: try again.' } };
  }
  const again = determinedAgain(application, context);
  const gone = new Set(asked.map((task) => task.id));
  const output = { status: again.status, round: again.round };
  return {
    ok: true,
    case: { ...again, waiting: again.waiting.filter(({ taskId }) => !gone.has(taskId)) },
    writes: asked.map((task) => cancelTask(task, output, context.now)),
  };
}

/** The case in a new round, with its facts as they stand now. */
export function determinedAgain({ overtaken: _, ...application }: Application, context: Context): Application {
  return { ...advance(application, 'investigated', context.now), round: application.round + 1 };
}
