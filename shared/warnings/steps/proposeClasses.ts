import { type Command, done } from '../../commands/command.ts';
import { entitlements, entitlementsOf } from '../../entitlements/entitlement.ts';
import { persons } from '../../persons/person.ts';
import { dispose, packOf } from '../../policy/index.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { factsOf } from '../factsOf.ts';
import { proposalOf } from '../proposal.ts';
import { warnings } from '../warning.ts';
import { type Position, positionOf } from './position.ts';

/** 测算建议 for the classification: shown beside the form, binding nobody. */
export const proposeClasses: Command<{ caseId: string }, Position> = {
  name: 'propose-classes',
  async decide(reader, { caseId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    if (warning.status !== 'verified' || warning.proposed) return done(await positionOf(warning, reader), [], []);
    const person = await reader.get(persons, { id: warning.personId });
    const owed = await reader.list(entitlements, entitlementsOf(warning.familyId));
    const facts = factsOf(warning, person, owed, shanghaiDateOf(context.now));
    const proposed = proposalOf(dispose(facts, packOf(warning.pack)));
    const classes = proposed.classes.map((entry) => entry.class);
    return done(
      await positionOf(warning, reader),
      [replace(warnings, { ...warning, proposed })],
      [
        {
          chain: warning.familyId,
          type: 'classes-proposed',
          caseId,
          payload: { classes, result: proposed.result, missing: proposed.missing },
        },
      ],
    );
  },
};
