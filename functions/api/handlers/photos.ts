import { Refused } from '../../../shared/api/refused.ts';
import { families } from '../../../shared/families/family.ts';
import { announcePhoto } from '../../../shared/photos/announcePhoto.ts';
import { type PhotoFile, photoKey, photos } from '../../../shared/photos/photo.ts';
import type { Exchange } from '../exchange.ts';
import type { Handlers } from './index.ts';
import { authoriseWork } from './taskOf.ts';

export const handlers: Pick<Handlers, 'announceTaskPhoto' | 'announceVisitPhoto' | 'readPhoto'> = {
  async announceTaskPhoto({ params, body: file }, exchange) {
    const { id: taskId, caseId, familyId, status } = await authoriseWork(exchange, params.id);
    if (status !== 'open') throw new Refused('task-not-open', 409);
    return announce(exchange, { familyId, taskId, caseId, file });
  },

  async announceVisitPhoto({ params: { id: familyId }, body: file }, exchange) {
    const family = await exchange.services.reader.find(families, { id: familyId });
    if (!family) throw new Refused('family-unknown', 404);
    exchange.authorise({ division: family.village ?? family.township });
    return announce(exchange, { familyId, caseId: familyId, file });
  },

  async readPhoto({ params: { id: familyId, photoId } }, exchange) {
    const { reader, photoStore } = exchange.services;
    const [photo, family] = await Promise.all([
      reader.find(photos, { familyId, id: photoId }),
      reader.find(families, { id: familyId }),
    ]);
    if (!photo || !family) throw new Refused('photo-unknown', 404);
    const granted = exchange.authorise({ division: photo.division });
    const personIds = family.members.map(({ personId }) => personId);
    await exchange.noteReading({ personIds, granted, fields: ['photo'] });
    return { status: 200, body: { ...photo, ...(await photoStore.get(photoKey(photo))) } };
  },
};

type Announce = Parameters<typeof announcePhoto.decide>[1] & { file: PhotoFile };

async function announce(exchange: Exchange, given: Announce) {
  const { photoId } = await exchange.run(announcePhoto, given);
  const { contentType, bytes, sha256 } = given.file;
  const headers = {
    'content-type': contentType,
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    // A photograph that was put is never put again.
    'if-none-match': '*',
  };
  const key = photoKey({ familyId: given.familyId, id: photoId });
  const signed = await exchange.services.photoStore.put(key, { ...headers, 'content-length': String(bytes) });
  return { status: 201 as const, body: { photoId, upload: { ...signed, method: 'PUT' as const, headers } } };
}
