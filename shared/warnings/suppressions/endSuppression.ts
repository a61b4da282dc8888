import { type Command, done, refuse } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { suppressions } from './suppression.ts';

interface EndSuppression {
  personId: string;
  suppressionId: string;
  reason: string;
}

/** Ends a suppression before its day. What it held back stays on record, and each of those warnings can be reopened. */
export const endSuppression: Command<EndSuppression, { suppressionId: string; counted: number }> = {
  name: 'end-suppression',
  async decide(reader, { personId, suppressionId, reason }, context) {
    const suppression = await reader.find(suppressions, { personId, id: suppressionId });
    if (!suppression) return refuse('suppression-unknown', `There is no suppression ${suppressionId}.`);
    const answer = { suppressionId, counted: suppression.counted };
    if (suppression.ended) return refuse('suppression-ended', `It was ended at ${suppression.ended.at}.`);
    const ended = { by: context.by.id, at: context.now, reason };
    return done(
      answer,
      [replace(suppressions, { ...suppression, ended })],
      [{ chain: suppression.familyId, type: 'suppression-ended', caseId: suppressionId, payload: answer }],
    );
  },
};
