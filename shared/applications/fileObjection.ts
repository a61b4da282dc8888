import * as z from 'zod';
import { type Command, done, refuse } from '../commands/command.ts';
import { defineRecord } from '../records/record.ts';
import { create, replace } from '../records/write.ts';
import { Instant } from '../time/index.ts';
import { applications } from './application.ts';

/** What somebody holds against a posted opinion. Who it was is known to the organ, not published. */
export const Objection = z.object({
  id: z.string(),
  caseId: z.string(),
  grounds: z.string(),
  recordedBy: z.string(),
  at: Instant,
  version: z.int(),
});
export type Objection = z.infer<typeof Objection>;

export const objections = defineRecord<Pick<Objection, 'id' | 'caseId'>, Objection>({
  name: 'Objection',
  schema: Objection,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `OBJECTION#${id}` }),
});

/** Recorded while the opinion is posted (57号 art. 19); the township answers it when the posting has ended. */
export const fileObjection: Command<{ applicationId: string; grounds: string }, { objectionId: string }> = {
  name: 'file-objection',
  async decide(reader, { applicationId, grounds }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (application.status !== 'posted') {
      return refuse('not-posted', 'An objection can be recorded while the opinion is posted.');
    }
    const objection = {
      id: context.newId('obj'),
      caseId: applicationId,
      grounds,
      recordedBy: context.by.id,
      at: context.now,
    };
    return done(
      { objectionId: objection.id },
      [
        create(objections, objection),
        replace(applications, { ...application, objections: application.objections + 1 }),
      ],
      [
        {
          chain: application.familyId,
          type: 'objection-recorded',
          caseId: applicationId,
          payload: { objectionId: objection.id, grounds },
        },
      ],
    );
  },
};
