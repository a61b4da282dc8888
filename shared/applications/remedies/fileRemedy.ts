import { type Command, done, refuse } from '../../commands/command.ts';
import { create } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { applications } from '../application.ts';
import { notices } from '../notice.ts';
import { type Remedy, remedies } from './remedy.ts';

export type FileRemedy = Pick<Remedy, 'kind' | 'filedOn' | 'body'> & { applicationId: string };

/** Records that the family challenges a decision that was served. Lateness is shown; it is for the body to judge. */
export const fileRemedy: Command<FileRemedy, { remedyId: string; late: boolean }> = {
  name: 'file-remedy',
  async decide(reader, { applicationId, kind, filedOn, body }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (filedOn > shanghaiDateOf(context.now)) {
      return refuse('date-in-the-future', 'It has not been filed yet.', { pointer: '/filedOn' });
    }
    const { noticeId } = application;
    const notice = noticeId ? await reader.find(notices, { caseId: applicationId, id: noticeId }) : undefined;
    if (!notice?.servedOn) return refuse('nothing-served', 'No decision was served that could be challenged.');
    const last = kind === 'suit' ? notice.remedyTerms?.suit : notice.remedyTerms?.reconsideration;
    const late = kind !== 'own-review' && last !== undefined && filedOn > last;
    const id = context.newId('rem');
    const common = { kind, filedOn, body, late };
    const remedy = { ...common, id, caseId: applicationId, recordedBy: context.by.id, recordedAt: context.now };
    return done(
      { remedyId: id, late },
      [create(remedies, remedy)],
      [
        {
          chain: application.familyId,
          type: 'remedy-filed',
          caseId: applicationId,
          payload: { ...common, remedyId: id, noticeId: notice.id },
        },
      ],
    );
  },
};
