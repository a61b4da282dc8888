import { type Command, done, refuse } from '../../commands/command.ts';
import { packOf } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace } from '../../records/write.ts';
import { openSideTask } from '../../tasks/sideTask.ts';
import { type Application, applications } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { evidenceOfCase, evidences } from '../evidence.ts';
import { hasFact } from '../findings.ts';
import { isUndecided } from '../status.ts';
import { checksOf } from '../steps/checksOf.ts';
import { type CheckObjection, checkObjections, checkObjectionsOf } from './checkObjection.ts';

export type FileCheckObjection = Pick<CheckObjection, 'source' | 'paths' | 'grounds' | 'proof'> & {
  applicationId: string;
};

/** The family disputes items of an agency's answer: that agency is asked again, and nothing is decided before it answers. */
export const fileCheckObjection: Command<FileCheckObjection, { objectionId: string; taskId: string; dueAt: string }> = {
  name: 'file-check-objection',
  async decide(reader, { applicationId, source, paths, grounds, proof }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (!isUndecided(application.status)) {
      return refuse('case-decided', 'Against a decision there are the remedies that it names.');
    }
    const organ = await answeredBy(reader, application, source);
    if (!organ) return refuse('no-check-answered', `${source} has answered no check.`, { pointer: '/source' });
    const { facts } = await reader.get(caseFacts, { caseId: applicationId });
    const stray = paths.findIndex((path) => !hasFact(facts, path));
    if (stray >= 0) return refuse('fact-unknown', 'There is no such fact.', { pointer: `/paths/${stray}` });
    const known = await reader.list(checkObjections, checkObjectionsOf(applicationId));
    const open = known.find(
      (each) => !each.result && each.source === source && each.paths.some((path) => paths.includes(path)),
    );
    if (open) return refuse('recheck-asked', 'It is being checked again.', { extra: { taskId: open.taskId } });
    const id = context.newId('cho');
    const asked = { kind: 'recheck-finding', step: `recheck~${id}`, round: 1, organ, subject: id };
    const { taskId, waiting, write, event } = openSideTask(application, asked, context.now);
    const objection = { id, caseId: applicationId, source, paths, grounds, proof, taskId };
    return done(
      { objectionId: id, taskId, dueAt: waiting.dueAt },
      [
        create(checkObjections, { ...objection, recordedBy: context.by.id, at: context.now }),
        write,
        replace(applications, { ...application, waiting: [...application.waiting, waiting] }),
      ],
      [
        {
          chain: application.familyId,
          type: 'check-disputed',
          caseId: applicationId,
          payload: { objectionId: id, source, paths, grounds, proof },
        },
        event,
      ],
    );
  },
};

/** The organ that answered; of a recognised investigation, the one that the case itself would have asked. */
async function answeredBy(reader: Reader, application: Application, source: string): Promise<string | undefined> {
  const asked = checksOf(application, packOf(application.pack).procedure).find(({ agency }) => agency === source);
  if (!asked || application.recognised) return asked?.organ;
  const answers = await reader.list(evidences, evidenceOfCase(application.id));
  return answers.some((each) => each.kind === 'check' && each.source === source && each.result !== 'late')
    ? asked.organ
    : undefined;
}
