import { type Command, done, refuse } from '../commands/command.ts';
import { create, replace } from '../records/write.ts';
import { cancelTask } from '../tasks/cancelTask.ts';
import { tasks } from '../tasks/task.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { applications } from './application.ts';
import { checkObjections } from './checkObjections/checkObjection.ts';
import { evidences } from './evidence.ts';

const waivable = ['answer-check', 'recheck-finding'];

/** An agency has not answered in time: an officer goes on without it, by name and with a reason; the gap stays visible. */
export const goOnWithout: Command<{ taskId: string; reason: string }, { taskId: string }> = {
  name: 'go-on-without',
  async decide(reader, { taskId, reason }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (!waivable.includes(task.kind)) return refuse('not-a-check', 'Only a check of means can be gone on without.');
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    if (task.dueAt > context.now) return refuse('not-yet-due', `The agency has until ${task.dueAt}.`);
    const application = await reader.get(applications, { id: task.caseId });
    const objection =
      task.kind === 'recheck-finding'
        ? await reader.get(checkObjections, { caseId: task.caseId, id: task.subject ?? '' })
        : undefined;
    const source = objection?.source ?? task.subject ?? task.organ;
    const gap = {
      caseId: task.caseId,
      round: application.round,
      source,
      ...(objection ? { kind: 'recheck' as const, objectionId: objection.id } : { kind: 'check' as const }),
      result: 'late' as const,
      findings: [],
      note: reason,
      on: shanghaiDateOf(context.now),
      recordedBy: context.by.id,
      at: context.now,
    };
    const gone = { outcome: 'gone-without' as const, note: reason, by: context.by.id, at: context.now };
    const waiting = application.waiting.filter((wait) => wait.taskId !== taskId);
    return done(
      { taskId },
      [
        cancelTask(task, { status: application.status, outcome: 'late' }, context.now),
        create(evidences, gap),
        ...(objection ? [replace(checkObjections, { ...objection, result: gone })] : []),
        replace(applications, { ...application, waiting }),
      ],
      [{ chain: task.familyId, type: 'check-gone-without', caseId: task.caseId, payload: { taskId, source, reason } }],
    );
  },
};
