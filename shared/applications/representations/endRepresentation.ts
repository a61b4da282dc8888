import { type Command, done, refuse } from '../../commands/command.ts';
import { representations } from '../../persons/representation.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { applications } from '../application.ts';
import { endedRepresentation } from './endedRepresentation.ts';

export interface EndRepresentation {
  applicationId: string;
  representationId: string;
  reason: string;
}

/** A mandate is taken back, a guardian replaced by nobody yet: from today nobody acts for the person. */
export const endRepresentation: Command<EndRepresentation, { taskId: string }> = {
  name: 'end-representation',
  async decide(reader, { applicationId, representationId, reason }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (application.closedAt) return refuse('case-closed', `${application.id} is closed.`);
    const known = application.representations?.find(({ id }) => id === representationId);
    if (!known) return refuse('representation-unknown', 'The case knows no such representation.');
    const representation = await reader.get(representations, { personId: known.person, id: representationId });
    if (representation.ended) return refuse('representation-ended', `It ended on ${representation.ended.on}.`);
    const how = { as: 'revoked' as const, on: shanghaiDateOf(context.now), reason };
    const ended = endedRepresentation(application, representation, how, context);
    return done({ taskId: ended.taskId }, [replace(applications, ended.case), ...ended.writes], ended.events);
  },
};
