import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { advance, warnings } from '../warning.ts';
import { type Position, positionOf } from './position.ts';

/** The warning is taken up: from now on somebody is asked to verify it. */
export const beginVerification: Command<{ caseId: string }, Position> = {
  name: 'begin-verification',
  async decide(reader, { caseId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    if (warning.status !== 'raised') return done(await positionOf(warning, reader), [], []);
    const begun = advance(warning, 'verifying', context.now);
    const { depth, urgency } = begun;
    return done(
      await positionOf(begun, reader),
      [replace(warnings, begun)],
      [{ chain: warning.familyId, type: 'verification-begun', caseId, payload: { depth, urgency } }],
    );
  },
};
