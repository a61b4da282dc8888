import { type Command, done, refuse } from '../../commands/command.ts';
import { persons } from '../../persons/person.ts';
import { create } from '../../records/write.ts';
import { addMonths, type PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Suppression, suppressions } from './suppression.ts';

interface Suppress {
  personId: string;
  indicator?: string | undefined;
  until: PlainDate;
  reason: string;
}

/** Nobody is left out of sight for longer than this. Ours. */
const longestMonths = 12;

/** Holds triggers about a person back until a day, by name and with a reason. */
export const suppress: Command<Suppress, { suppressionId: string }> = {
  name: 'suppress-triggers',
  async decide(reader, { personId, indicator, until, reason }, context) {
    const person = await reader.find(persons, { id: personId });
    if (!person) return refuse('person-unknown', `There is no person ${personId}.`);
    const today = shanghaiDateOf(context.now);
    if (until <= today) return refuse('date-in-the-past', 'A suppression ends on a later day.', { pointer: '/until' });
    if (until > addMonths(today, longestMonths)) {
      const detail = `Nobody is left out of sight for more than ${longestMonths} months.`;
      return refuse('suppression-too-long', detail, { pointer: '/until' });
    }
    const id = context.newId('sup');
    const { familyId, county, township } = person;
    const suppression: Omit<Suppression, 'version'> = {
      id,
      personId,
      familyId,
      county,
      township,
      ...(indicator && { indicator }),
      reason,
      until,
      by: context.by.id,
      organ: context.by.organ ?? '',
      at: context.now,
      counted: 0,
    };
    const payload = { suppressionId: id, personId, indicator, until, reason };
    return done(
      { suppressionId: id },
      [create(suppressions, suppression)],
      [{ chain: familyId, type: 'triggers-suppressed', caseId: id, payload }],
    );
  },
};
