import { useEffect, useId, useState } from 'react';
import { UnfitPhoto } from '../drafts/fitPhoto.ts';
import { forgetPhoto, isLocal, keepPhoto, keptPhoto } from '../drafts/photos.ts';
import { useOfficer } from '../session/SessionContext.ts';
import { formTexts } from './texts.ts';

interface PhotosProps {
  value: readonly string[];
  most: number;
  label: string;
  disabled: boolean;
  onChange(value: string[]): void;
}

/** Photographs of a form. They lie sealed on this machine until the form is sent. */
export function Photos({ value, most, label, disabled, onChange }: PhotosProps) {
  const t = formTexts.useTexts();
  const id = useId();
  const officer = useOfficer();
  const [unfit, setUnfit] = useState<UnfitPhoto['because'] | 'full'>();
  async function add(files: FileList): Promise<void> {
    setUnfit(undefined);
    const kept: string[] = [];
    try {
      for (const file of [...files].slice(0, most - value.length)) kept.push(await keepPhoto(officer.id, file));
    } catch (error) {
      setUnfit(error instanceof UnfitPhoto ? error.because : 'full');
    }
    if (kept.length > 0) onChange([...value, ...kept]);
  }
  const remove = (photo: string) => {
    if (isLocal(photo)) void forgetPhoto(officer.id, photo);
    onChange(value.filter((each) => each !== photo));
  };
  return (
    <fieldset className="bare photos" aria-label={label}>
      {value.map((photo, index) => (
        <div key={photo} className="photo">
          <Thumb photo={photo} label={t('photo.label', { n: index + 1 })} />
          <button
            type="button"
            className="plain"
            aria-label={`${t('remove')} ${t('photo.label', { n: index + 1 })}`}
            disabled={disabled}
            onClick={() => remove(photo)}
          >
            ×
          </button>
        </div>
      ))}
      {value.length < most && (
        <label className="photo-add" htmlFor={id}>
          <input
            id={id}
            type="file"
            // HEIC is not asked for: a phone that makes it then gives a JPEG.
            accept="image/jpeg,image/png"
            multiple={most > 1}
            disabled={disabled}
            onChange={({ target }) => {
              if (target.files) void add(target.files).then(() => (target.value = ''));
            }}
          />
          <span>+ {t('photo.take')}</span>
        </label>
      )}
      {value.some(isLocal) && <p className="muted small">{t('photo.kept')}</p>}
      {unfit && (
        <p className="fault" role="alert">
          {t(`photo.${unfit}`)}
        </p>
      )}
    </fieldset>
  );
}

/** What lies on this machine is shown. */
function Thumb({ photo, label }: { photo: string; label: string }) {
  const officer = useOfficer();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    if (isLocal(photo))
      void keptPhoto(officer.id, photo).then((blob) => {
        if (gone || !blob) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [photo, officer.id]);
  return url ? <img src={url} alt={label} /> : <span className="photo-name">{label}</span>;
}
