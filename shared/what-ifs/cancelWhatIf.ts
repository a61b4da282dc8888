import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { whatIfRuns } from './whatIfRun.ts';

/** Ends a what-if that is not done; the function that works on it sees so at its next note of progress. */
export const cancelWhatIf: Command<{ id: string }, { id: string; status: 'cancelled' }> = {
  name: 'cancel-what-if',
  async decide(reader, { id }, { now }) {
    const found = await reader.find(whatIfRuns, { id });
    if (!found) return refuse('what-if-unknown', 'There is no such what-if.');
    if (found.status === 'done' || found.status === 'failed')
      return refuse('what-if-done', found.status === 'done' ? 'It is worked out already.' : 'It has failed already.');
    if (found.status === 'cancelled') return done({ id, status: 'cancelled' }, [], []);
    const { followUp: _, ...rest } = found;
    return done(
      { id, status: 'cancelled' },
      [replace(whatIfRuns, { ...rest, status: 'cancelled', finishedAt: now })],
      [],
    );
  },
};
