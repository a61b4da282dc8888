import { type Command, done, refuse } from '../commands/command.ts';
import { create } from '../records/write.ts';
import { caseIdOf, tasks } from '../tasks/task.ts';
import { faultOfRoute } from './faultOfRoute.ts';
import { type Intervention, type InterventionKind, interventions } from './intervention.ts';

interface Propose {
  kind: InterventionKind;
  taskId: string;
  organ?: string | undefined;
  reason: string;
}

/** The first of two persons: says what should happen to a task, and why. Nothing moves yet. */
export const proposeIntervention: Command<Propose, { interventionId: string }> = {
  name: 'propose-intervention',
  async decide(reader, { kind, taskId, organ, reason }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    const fault = kind === 're-route' ? faultOfRoute(task, organ) : undefined;
    if (fault) return refuse(fault, `${task.organ} → ${organ ?? ''}`, { pointer: '/organ' });
    const id = context.newId('int');
    const intervention: Omit<Intervention, 'version'> = {
      id,
      kind,
      caseId: caseIdOf(taskId),
      taskId,
      county: task.county,
      ...(organ && kind === 're-route' && { organ }),
      reason,
      status: 'proposed',
      proposedBy: context.by.id,
      proposedAt: context.now,
    };
    const payload = { interventionId: id, kind, taskId, organ: organ ?? null, reason };
    return done(
      { interventionId: id },
      [create(interventions, intervention)],
      [{ chain: task.familyId, type: 'intervention-proposed', caseId: task.caseId, payload }],
    );
  },
};
