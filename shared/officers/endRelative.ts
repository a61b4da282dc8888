import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { kinships } from './kinship.ts';

/** A registration that was wrong is taken back by another than the officer whom it kept away. */
export const endRelative: Command<{ familyId: string; officer: string; reason: string }, { officer: string }> = {
  name: 'end-relative',
  async decide(reader, { familyId, officer, reason }, context) {
    const known = await reader.find(kinships, { familyId });
    if (!known?.relatives.some((each) => each.officer === officer))
      return refuse('relative-unknown', 'No such relation is on record.');
    if (officer === context.by.id) return refuse('same-person', 'Another officer takes the registration back.');
    const relatives = known.relatives.filter((each) => each.officer !== officer);
    return done(
      { officer },
      [replace(kinships, { ...known, relatives })],
      [{ chain: familyId, type: 'relative-ended', caseId: familyId, payload: { officer, reason } }],
    );
  },
};
