import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { hashOf } from '../drafts/photos.ts';

/** Photographs of a family, read when somebody asks for them: each look is logged. */
export function usePhotos(familyId: string, photos: readonly string[]) {
  const show = useMutation({ mutationFn: () => Promise.all(photos.map((photo) => load(familyId, photo))) });
  const shown = show.data;
  useEffect(
    () => () => {
      for (const { url } of shown ?? []) URL.revokeObjectURL(url);
    },
    [shown],
  );
  return show;
}

/** The bytes are looked at here: whether they are those that were announced, nobody has to believe. */
async function load(familyId: string, photoId: string) {
  const { body } = await api().readPhoto({ params: { id: familyId, photoId } });
  const answer = await fetch(body.url);
  // Its term of keeping is over: the record and the hash stay. To whom may not list, S3 says 403 of what is not there.
  if (answer.status === 404 || answer.status === 403)
    return { photoId, url: '', state: 'erased' as const, drawable: false };
  if (!answer.ok) throw new Error(`The store answers ${answer.status}.`);
  const bytes = await answer.arrayBuffer();
  const url = URL.createObjectURL(new Blob([bytes], { type: body.contentType }));
  const state = (await hashOf(bytes)) === body.sha256 ? ('intact' as const) : ('changed' as const);
  return { photoId, url, state, drawable: body.contentType !== 'image/heic' };
}
