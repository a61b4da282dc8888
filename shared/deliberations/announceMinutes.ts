import { type Command, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { deliberations } from './deliberation.ts';
import { type Minutes, minutesKey } from './minutes.ts';

type AnnounceMinutes = { deliberationId: string } & Pick<Minutes, 'name' | 'bytes' | 'sha256'>;

/** A file of minutes is going to be uploaded: what it is called, how long it is, and by what hash it is known. */
export const announceMinutes: Command<AnnounceMinutes, { fileId: string; key: string }> = {
  name: 'announce-minutes',
  async decide(reader, { deliberationId, ...file }, context) {
    const deliberation = await reader.find(deliberations, { id: deliberationId });
    if (!deliberation) return refuse('deliberation-unknown', `There is no deliberation ${deliberationId}.`);
    if (deliberation.status !== 'convened') {
      return refuse('not-in-session', `Minutes belong to a meeting that was convened; it is ${deliberation.status}.`);
    }
    const id = context.newId('min');
    const key = minutesKey(deliberationId, id);
    const minutes: Minutes = { id, key, ...file, by: context.by.id, at: context.now };
    return done(
      { fileId: id, key },
      [replace(deliberations, { ...deliberation, files: [...deliberation.files, minutes] })],
      [
        {
          chain: deliberation.familyId,
          type: 'minutes-announced',
          caseId: deliberationId,
          payload: { fileId: id, sha256: file.sha256, bytes: file.bytes },
        },
      ],
    );
  },
};
