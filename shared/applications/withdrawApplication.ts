import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { cancelTask } from '../tasks/cancelTask.ts';
import { tasks, tasksOfCase } from '../tasks/task.ts';
import { advance, applications } from './application.ts';
import { isUndecided } from './status.ts';

export interface Withdrawal {
  applicationId: string;
  reason: string;
}

/** The family takes its application back, at any time before the decision. Open tasks are taken off the desks. */
export const withdrawApplication: Command<Withdrawal, { status: string }> = {
  name: 'withdraw-application',
  async decide(reader, { applicationId, reason }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (!isUndecided(application.status)) {
      return refuse('already-decided', `An application that is ${application.status} can no longer be withdrawn.`);
    }
    const withdrawn = { ...advance(application, 'withdrawn', context.now), waiting: [] };
    const open = (await reader.list(tasks, tasksOfCase(applicationId))).filter(({ status }) => status === 'open');
    const output = { status: withdrawn.status };
    return done(
      { status: withdrawn.status },
      [replace(applications, withdrawn), ...open.map((task) => cancelTask(task, output, context.now))],
      [{ chain: application.familyId, type: 'application-withdrawn', caseId: applicationId, payload: { reason } }],
    );
  },
};
