import { type Command, done, refuse } from '../commands/command.ts';
import { remove } from '../records/write.ts';
import { absences } from './absence.ts';

/** The officer is back, or never went. */
export const endAbsence: Command<{ officer: string; absenceId: string }, { absenceId: string }> = {
  name: 'end-absence',
  async decide(reader, { officer, absenceId: id }, context) {
    const found = await reader.find(absences, { officer, id });
    if (!found) return refuse('absence-unknown', 'There is no such absence.');
    if (officer !== context.by.id && !context.by.roles.some((role) => role.endsWith('-leader')))
      return refuse('absence-of-another', 'An absence is told by the officer or by a leader of the organ.');
    return done({ absenceId: id }, [remove(absences, found)], []);
  },
};
