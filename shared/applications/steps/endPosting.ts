import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { advance, applications } from '../application.ts';

/** After the last day of the posting: an objection is answered first, else the file goes up. */
export const endPosting: Command<{ caseId: string }, { status: string; postingEndsAt: string }> = {
  name: 'end-posting',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    const until = application.posting?.until ?? '';
    if (application.status !== 'posted') return done({ status: application.status, postingEndsAt: until }, [], []);
    if (shanghaiDateOf(context.now) < until) throw new Error(`${caseId} is posted until ${until}`);
    const ended = advance(application, application.objections > 0 ? 'objected' : 'posting-ended', context.now);
    return done(
      { status: ended.status, postingEndsAt: until },
      [replace(applications, ended)],
      [
        {
          chain: application.familyId,
          type: 'posting-ended',
          caseId,
          payload: { until, objections: application.objections, status: ended.status },
        },
      ],
    );
  },
};
