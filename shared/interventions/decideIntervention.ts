import { caseTypeOf } from '../cases/registry.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import { type Task, tasks } from '../tasks/task.ts';
import { type Intervention, interventions } from './intervention.ts';

interface Decide {
  interventionId: string;
  approve: boolean;
  note?: string | undefined;
}

/** The second of two persons: approves what another has proposed, and it is done; or refuses it. */
export const decideIntervention: Command<Decide, { interventionId: string; status: Intervention['status'] }> = {
  name: 'decide-intervention',
  async decide(reader, { interventionId: id, approve, note }, context) {
    const found = await reader.find(interventions, { id });
    if (!found) return refuse('intervention-unknown', `There is no intervention ${id}.`);
    if (found.status !== 'proposed') return refuse('intervention-decided', `It was ${found.status} before.`);
    if (found.proposedBy === context.by.id) return refuse('same-person', 'Nobody approves what they proposed.');
    const task = await reader.get(tasks, { id: found.taskId });
    if (approve && task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    const status = approve ? ('approved' as const) : ('refused' as const);
    const decided = { ...found, status, decidedBy: context.by.id, decidedAt: context.now, ...(note && { note }) };
    const { kind, organ } = found;
    const payload = { interventionId: id, kind, taskId: task.id, organ: organ ?? null, proposedBy: found.proposedBy };
    const type = approve ? { 're-route': 'task-re-routed', unlock: 'task-unlocked' }[kind] : 'intervention-refused';
    return done(
      { interventionId: id, status },
      [replace(interventions, decided), ...(approve ? await moved(reader, task, found) : [])],
      [{ chain: task.familyId, type, caseId: task.caseId, payload }],
    );
  },
};

async function moved(reader: Reader, task: Task, { kind, organ }: Intervention): Promise<Write[]> {
  const { claimedBy: _, delegatedBy: __, ...free } = task;
  if (kind === 'unlock' || !organ) return [replace(tasks, free)];
  const type = caseTypeOf(task.caseId);
  const head = await reader.get(type, { id: task.caseId });
  const waiting = head.waiting.map((each) => (each.taskId === task.id ? { ...each, organ } : each));
  return [replace(tasks, { ...free, organ }), replace(type, { ...head, waiting })];
}
