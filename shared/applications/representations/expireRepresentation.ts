import { type Command, done } from '../../commands/command.ts';
import { type Representation, representations } from '../../persons/representation.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { applications } from '../application.ts';
import { endedRepresentation } from './endedRepresentation.ts';

/** The last day of a representation has passed: in an open case an officer is asked who acts for the person now. */
export const expireRepresentation: Command<Pick<Representation, 'personId' | 'id'>, { taskId?: string }> = {
  name: 'expire-representation',
  async decide(reader, identity, context) {
    const representation = await reader.get(representations, identity);
    const { until, ended, caseId } = representation;
    if (ended || !until || until > shanghaiDateOf(context.now)) return done({}, [], []);
    const application = await reader.get(applications, { id: caseId });
    const how = { as: 'expired' as const, on: until };
    if (application.closedAt) {
      const over = { ...how, by: context.by.id, at: context.now };
      return done({}, [replace(representations, { ...representation, ended: over })], []);
    }
    const opened = endedRepresentation(application, representation, how, context);
    return done({ taskId: opened.taskId }, [replace(applications, opened.case), ...opened.writes], opened.events);
  },
};
