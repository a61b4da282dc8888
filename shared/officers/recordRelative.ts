import { type Command, done, refuse } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { create, replace } from '../records/write.ts';
import { kinships } from './kinship.ts';

interface RecordRelative {
  familyId: string;
  officer: string;
  relation: string;
}

/** An officer declares a relation, or another registers it: from then on that officer signs nothing of the family. */
export const recordRelative: Command<RecordRelative, { officer: string; relatives: number }> = {
  name: 'record-relative',
  async decide(reader, { familyId, officer, relation }, context) {
    const [family, known] = await Promise.all([
      reader.find(families, { id: familyId }),
      reader.find(kinships, { familyId }),
    ]);
    if (!family) return refuse('family-unknown', `There is no family ${familyId}.`);
    if (known?.relatives.some((each) => each.officer === officer))
      return refuse('relative-known', 'The relation is on record.');
    const source = officer === context.by.id ? ('declared' as const) : ('registered' as const);
    const relative = { officer, relation, source, recordedBy: context.by.id, recordedAt: context.now };
    const relatives = [...(known?.relatives ?? []), relative];
    return done(
      { officer, relatives: relatives.length },
      [
        known
          ? replace(kinships, { ...known, relatives })
          : create(kinships, { familyId, county: family.county, relatives }),
      ],
      [{ chain: familyId, type: 'relative-recorded', caseId: familyId, payload: { officer, relation, source } }],
    );
  },
};
