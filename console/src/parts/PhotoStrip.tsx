import { common } from '../texts/common.ts';
import { Trouble } from './states.tsx';
import { usePhotos } from './usePhotos.ts';

interface PhotoStripProps {
  familyId: string;
  photos: readonly string[];
}

/** Photographs of a family. Nobody sees one without asking for it: each look is logged. */
export function PhotoStrip({ familyId, photos }: PhotoStripProps) {
  const t = common.useTexts();
  const show = usePhotos(familyId, photos);
  const shown = show.data;
  if (show.isError) return <Trouble error={show.error} retry={() => show.mutate()} />;
  if (!shown)
    return (
      <button type="button" className="plain" disabled={show.isPending} onClick={() => show.mutate()}>
        {t(photos.length === 1 ? 'photos.show_one' : 'photos.show_other', { count: photos.length })}
      </button>
    );
  return (
    <div className="photos">
      {shown.map(({ photoId, url, state, drawable }, index) => {
        const label = t('photos.label', { n: index + 1 });
        return (
          <a
            key={photoId}
            className="photo"
            href={url || undefined}
            target="_blank"
            rel="noreferrer"
            download={drawable ? undefined : ''}
          >
            {drawable ? <img src={url} alt={label} /> : <span className="photo-name">{label}</span>}
            <span className={state === 'changed' ? 'tone-bad small' : 'muted small'}>{t(`photos.${state}`)}</span>
          </a>
        );
      })}
    </div>
  );
}
