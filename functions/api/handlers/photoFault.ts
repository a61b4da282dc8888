import { photoKey, photos } from '../../../shared/photos/photo.ts';
import { mayName, photosIn } from '../../../shared/photos/photosIn.ts';
import type { Exchange } from '../exchange.ts';

interface NamedBy {
  familyId: string;
  taskId?: string;
  form: Readonly<Record<string, unknown>>;
}

interface PhotoFault {
  code: 'photo-unknown' | 'photo-not-uploaded';
  /** Within the form. */
  pointer: string;
}

/** The first photograph that a form names and that is another's, or has not arrived in full. */
export async function photoFault({ services }: Exchange, { familyId, taskId, form }: NamedBy) {
  const faults = await Promise.all(
    photosIn(form).map(async ({ id, pointer }): Promise<PhotoFault | undefined> => {
      const photo = await services.reader.find(photos, { familyId, id });
      if (!photo || !mayName(photo, taskId)) return { code: 'photo-unknown', pointer };
      const arrived = (await services.photoStore.sizeOf(photoKey(photo))) === photo.bytes;
      return arrived ? undefined : { code: 'photo-not-uploaded', pointer };
    }),
  );
  return faults.find((fault) => fault !== undefined);
}
