import { type Command, done } from '../../commands/command.ts';
import { persons } from '../../persons/person.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { proposedClasses } from '../proposedClasses.ts';
import { warnings } from '../warning.ts';
import { warningPolicyOf } from '../warningPolicyOf.ts';
import { type Position, positionOf } from './position.ts';

/** 测算建议 for the classification: shown beside the form, binding nobody. */
export const proposeClasses: Command<{ caseId: string }, Position> = {
  name: 'propose-classes',
  async decide(reader, { caseId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    if (warning.status !== 'verified' || warning.proposed) return done(await positionOf(warning, reader), [], []);
    const person = await reader.get(persons, { id: warning.personId });
    const proposed = proposedClasses(warning, person, warningPolicyOf(warning.pack), shanghaiDateOf(context.now));
    const classes = proposed.map((entry) => entry.class);
    return done(
      await positionOf(warning, reader),
      [replace(warnings, { ...warning, proposed })],
      [{ chain: warning.familyId, type: 'classes-proposed', caseId, payload: { classes } }],
    );
  },
};
