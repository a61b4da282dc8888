import { Refused } from '../../../shared/api/refused.ts';
import type { Outcome } from '../../../shared/commands/command.ts';
import { type CompletedTask, completeTask } from '../../../shared/tasks/completeTask.ts';
import { taskKinds } from '../../../shared/tasks/kinds.ts';
import type { Exchange } from '../exchange.ts';
import { photoFault } from './photoFault.ts';
import { authoriseWork } from './taskOf.ts';

const complete = completeTask(taskKinds);

interface Item {
  taskId: string;
  completion: { kind: string; form: Record<string, unknown> };
}

/** Fills in the forms of several tasks; each succeeds or fails by itself. */
export async function completeEach(exchange: Exchange, items: readonly Item[]) {
  const checked = await Promise.all(items.map((item) => checkWork(exchange, item)));
  const allowed = items.filter((_, index) => checked[index] === undefined);
  const inputs = allowed.map(({ taskId, completion }) => ({
    suffix: taskId,
    input: { taskId, form: completion.form },
  }));
  const outcomes = new Map(
    (await exchange.runEach(complete, inputs)).map((outcome, index) => [allowed[index]?.taskId, outcome]),
  );
  return items.map(({ taskId }, index) => checked[index] ?? resultOf(taskId, outcomes.get(taskId)));
}

interface NotCompleted {
  ok: false;
  taskId: string;
  code: string;
  detail: string;
  pointer?: string;
}

/** What keeps this principal from this task; undefined when nothing does. */
async function checkWork(exchange: Exchange, { taskId, completion }: Item): Promise<NotCompleted | undefined> {
  try {
    const task = await authoriseWork(exchange, taskId);
    if (task.kind !== completion.kind) {
      return { ok: false, taskId, code: 'kind-differs', detail: `The task is of the kind ${task.kind}.` };
    }
    const fault = await photoFault(exchange, { familyId: task.familyId, taskId, form: completion.form });
    return fault && { ok: false, taskId, code: fault.code, detail: '', pointer: `/form${fault.pointer}` };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, taskId, code: error.code, detail: error.more.detail ?? '' };
  }
}

function resultOf(taskId: string, outcome: Outcome<CompletedTask> | undefined) {
  if (outcome?.kind === 'done') return { ok: true as const, ...outcome.answer };
  if (outcome?.kind === 'refused') {
    const { code, detail, pointer } = outcome.refusal;
    return { ok: false as const, taskId, code, detail, ...(pointer && { pointer }) };
  }
  const detail = 'The Idempotency-Key was used for another form of this task.';
  return { ok: false as const, taskId, code: 'idempotency-key-reused', detail };
}
