import { type Command, done, refuse } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { create } from '../records/write.ts';
import { type Photo, type PhotoFile, photos } from './photo.ts';

type AnnouncePhoto = Pick<Photo, 'familyId' | 'taskId'> & { caseId: string; file: PhotoFile };

/** A photograph is going to be uploaded: how long it is, and by what hash it is known from now on. */
export const announcePhoto: Command<AnnouncePhoto, { photoId: string }> = {
  name: 'announce-photo',
  async decide(reader, { familyId, taskId, caseId, file }, context) {
    const family = await reader.find(families, { id: familyId });
    if (!family) return refuse('family-unknown', `There is no family ${familyId}.`);
    const id = context.newId('pho');
    const photo = {
      id,
      familyId,
      ...(taskId && { taskId }),
      division: family.village ?? family.township,
      ...file,
      by: context.by.id,
      at: context.now,
    };
    const payload = { photoId: id, sha256: file.sha256, bytes: file.bytes };
    return done(
      { photoId: id },
      [create(photos, photo)],
      [{ chain: familyId, type: 'photo-announced', caseId, payload }],
    );
  },
};
