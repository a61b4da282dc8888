import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { digests } from './digest.ts';

/** Somebody of the organ has read the day's late work. */
export const noteDigestSeen: Command<{ organ: string; day: string }, { day: string; seenBy: string }> = {
  name: 'note-digest-seen',
  async decide(reader, { organ, day }, context) {
    const found = await reader.find(digests, { organ, day });
    if (!found) return refuse('digest-unknown', 'Nothing became late on that day.');
    const seenBy = found.seenBy ?? context.by.id;
    const writes = found.seenBy ? [] : [replace(digests, { ...found, seenBy, seenAt: context.now })];
    return done({ day, seenBy }, writes, []);
  },
};
