import { type Command, done, refuse } from '../../commands/command.ts';
import { type Representation, representations, representationsOf } from '../../persons/representation.ts';
import { create, replace } from '../../records/write.ts';
import { fulfilTask } from '../../tasks/fulfilTask.ts';
import { tasks, tasksOfCase } from '../../tasks/task.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, applications } from '../application.ts';
import { markEnded } from './endedRepresentation.ts';

type Paper = Pick<Representation, 'id' | 'personId' | 'kind' | 'document' | 'scope' | 'from'> &
  Partial<Pick<Representation, 'until' | 'organ' | 'identity'>>;

export interface RecordRepresentation {
  applicationId: string;
  paper: Paper;
}

type Answer = { representationId: string; replaced: string[] };

/**
 * Representation that comes or changes while the case is open. A new paper takes the place of an earlier one for the same
 * person in the case, and settles what its end had opened.
 */
export const recordRepresentation: Command<RecordRepresentation, Answer> = {
  name: 'record-representation',
  async decide(reader, { applicationId, paper }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (application.closedAt) return refuse('case-closed', `${application.id} is closed.`);
    if (!application.members.some(({ person }) => person === paper.personId)) {
      return refuse('member-unknown', 'Only a member is represented.', { pointer: '/personId' });
    }
    const today = shanghaiDateOf(context.now);
    if (paper.until && paper.until <= today) {
      return refuse('date-in-the-past', 'The paper has run out.', { pointer: '/until' });
    }
    const known = await reader.list(representations, representationsOf(paper.personId));
    const replaced = known.filter(({ caseId, ended }) => caseId === applicationId && !ended);
    const owed = (await reader.list(tasks, tasksOfCase(applicationId))).filter(
      (task) => task.status === 'open' && task.kind === 'settle-representation' && task.subject === paper.personId,
    );
    const settled = new Set(owed.map(({ id }) => id));
    const { id, personId: person, kind, until } = paper;
    const before = replaced.reduce((changed, each) => markEnded(changed, each.id, today), application);
    const changed: Application = {
      ...before,
      representations: [...(before.representations ?? []), { id, person, kind, ...(until && { until }) }],
      waiting: application.waiting.filter(({ taskId }) => !settled.has(taskId)),
    };
    const ended = { as: 'replaced' as const, on: today, by: context.by.id, at: context.now };
    return done(
      { representationId: id, replaced: replaced.map((each) => each.id) },
      [
        replace(applications, changed),
        create(representations, {
          ...paper,
          caseId: applicationId,
          recordedBy: context.by.id,
          recordedAt: context.now,
        }),
        ...replaced.map((each) => replace(representations, { ...each, ended })),
        ...owed.map((task) => fulfilTask(task, 'new-paper', { status: application.status }, context)),
      ],
      [
        {
          chain: application.familyId,
          type: 'representation-recorded',
          caseId: applicationId,
          payload: {
            representationId: id,
            personId: person,
            kind,
            document: paper.document,
            scope: paper.scope,
            from: paper.from,
            ...(until && { until }),
            replaced: replaced.map((each) => each.id),
          },
        },
      ],
    );
  },
};
