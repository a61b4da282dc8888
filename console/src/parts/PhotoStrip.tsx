import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { hashOf } from '../drafts/photos.ts';
import { common } from '../texts/common.ts';
import { Trouble } from './states.tsx';

interface PhotoStripProps {
  familyId: string;
  photos: readonly string[];
}

/** Photographs of a family. Nobody sees one without asking for it: each look is logged. */
export function PhotoStrip({ familyId, photos }: PhotoStripProps) {
  const t = common.useTexts();
  const show = useMutation({ mutationFn: () => Promise.all(photos.map((photo) => load(familyId, photo))) });
  const shown = show.data;
  useEffect(
    () => () => {
      for (const { url } of shown ?? []) URL.revokeObjectURL(url);
    },
    [shown],
  );
  if (show.isError) return <Trouble error={show.error} retry={() => show.mutate()} />;
  if (!shown)
    return (
      <button type="button" className="plain" disabled={show.isPending} onClick={() => show.mutate()}>
        {t(photos.length === 1 ? 'photos.show_one' : 'photos.show_other', { count: photos.length })}
      </button>
    );
  return (
    <div className="photos">
      {shown.map(({ url, intact, drawable }, index) => {
        const label = t('photos.label', { n: index + 1 });
        return (
          <a
            key={url}
            className="photo"
            href={url}
            target="_blank"
            rel="noreferrer"
            download={drawable ? undefined : ''}
          >
            {drawable ? <img src={url} alt={label} /> : <span className="photo-name">{label}</span>}
            <span className={intact ? 'muted small' : 'tone-bad small'}>
              {t(intact ? 'photos.intact' : 'photos.changed')}
            </span>
          </a>
        );
      })}
    </div>
  );
}

/** The bytes are looked at here: whether they are those that were announced, nobody has to believe. */
async function load(familyId: string, photoId: string) {
  const { body } = await api().readPhoto({ params: { id: familyId, photoId } });
  const bytes = await (await fetch(body.url)).arrayBuffer();
  const url = URL.createObjectURL(new Blob([bytes], { type: body.contentType }));
  return { url, intact: (await hashOf(bytes)) === body.sha256, drawable: body.contentType !== 'image/heic' };
}
