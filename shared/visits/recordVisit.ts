import { type Command, done, refuse } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { create } from '../records/write.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { visitsSaved } from './atHome.ts';
import { type HouseholdVisit, householdVisits } from './householdVisit.ts';

type RecordVisit = Pick<HouseholdVisit, 'familyId' | 'visitedOn' | 'visitors' | 'note' | 'photos' | 'items'>;

/** Puts a visit on the family's chain: who went, when, and what became of each piece of open business. */
export const recordVisit: Command<RecordVisit, { visitId: string; saved: number }> = {
  name: 'record-household-visit',
  async decide(reader, { familyId, visitedOn, visitors, note, photos, items }, context) {
    const family = await reader.find(families, { id: familyId });
    if (!family) return refuse('family-unknown', `There is no family ${familyId}.`);
    if (visitedOn > shanghaiDateOf(context.now))
      return refuse('date-in-the-future', 'The visit lies in the future.', { pointer: '/visitedOn' });
    const id = context.newId('vis');
    const saved = visitsSaved(items.filter(({ ok }) => ok).map(({ kind }) => kind));
    const { county, township } = family;
    const recorded = { recordedBy: context.by.id, recordedAt: context.now };
    const seen = { visitedOn, visitors, note, ...(photos && { photos }), items, saved };
    const visit = { id, familyId, county, township, ...seen, ...recorded };
    return done(
      { visitId: id, saved },
      [create(householdVisits, visit)],
      [
        {
          chain: familyId,
          type: 'household-visited',
          caseId: id,
          payload: seen,
        },
      ],
    );
  },
};
