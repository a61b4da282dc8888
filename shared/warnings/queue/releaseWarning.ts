import { type Command, done } from '../../commands/command.ts';
import { remove, replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { warnings } from '../warning.ts';
import { queueEntries } from './queueEntry.ts';
import { takePlace } from './takePlace.ts';

/** Takes the first of a township's queue up, when the week has a place left. */
export const releaseWarning: Command<{ warningId: string; since: string }, { released: boolean }> = {
  name: 'release-warning',
  async decide(reader, { warningId, since }, context) {
    const warning = await reader.get(warnings, { id: warningId });
    const entry = await reader.find(queueEntries, { township: warning.township, since, id: warningId });
    if (!entry) return done({ released: true }, [], []);
    const off = remove(queueEntries, entry);
    if (!warning.queuedSince || warning.closedAt) return done({ released: true }, [off], []);
    const place = await takePlace(reader, warning.township, shanghaiDateOf(context.now));
    if (!place) return done({ released: false }, [], []);
    const { queuedSince, ...rest } = warning;
    const started = { ...rest, followUp: { kind: 'start' as const, bulk: true, since: context.now } };
    return done(
      { released: true },
      [off, ...place, replace(warnings, started)],
      [
        {
          chain: warning.familyId,
          type: 'warning-left-queue',
          caseId: warningId,
          payload: { waitedSince: queuedSince },
        },
      ],
    );
  },
};
