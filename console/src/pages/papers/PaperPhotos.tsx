import { Trouble } from '../../parts/states.tsx';
import { usePhotos } from '../../parts/usePhotos.ts';
import { common } from '../../texts/common.ts';
import { papersTexts } from './texts.ts';

/** Photographs on a sheet of their own, for who asks for them: each look is logged. */
export function PaperPhotos({ familyId, photos }: { familyId: string; photos: readonly string[] }) {
  const t = papersTexts.useTexts();
  const c = common.useTexts();
  const show = usePhotos(familyId, photos);
  if (photos.length === 0) return null;
  if (show.isError) return <Trouble error={show.error} retry={() => show.mutate()} />;
  if (!show.data)
    return (
      <p className="no-print">
        <button type="button" className="plain" disabled={show.isPending} onClick={() => show.mutate()}>
          {t('withPhotos')}
        </button>
      </p>
    );
  return (
    <div className="paper-photos paper-next">
      {show.data.map(({ photoId, url, drawable, state }, index) => {
        const label = c('photos.label', { n: index + 1 });
        return (
          <figure key={photoId}>
            {drawable && <img src={url} alt={label} />}
            <figcaption>
              {label} · {drawable || state === 'erased' ? c(`photos.${state}`) : t('notDrawn')}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
