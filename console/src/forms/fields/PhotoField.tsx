import { isLocal } from '../../drafts/photos.ts';
import type { FieldProps, Ties } from '../Field.tsx';
import { Photos } from '../Photos.tsx';
import { formTexts } from '../texts.ts';

/** A photograph of the posted sheet or of the signed page, or the number under which that page lies in the file. */
export function PhotoField({ schema, value, onChange, ties, label }: FieldProps & { ties: Ties; label: string }) {
  const t = formTexts.useTexts();
  const given = typeof value === 'string' ? value : '';
  const isPhoto = isLocal(given) || given.startsWith('pho-');
  return (
    <div className="either">
      <Photos
        label={label}
        most={1}
        disabled={ties.disabled}
        value={isPhoto ? [given] : []}
        onChange={([photo]) => onChange(photo)}
      />
      {!isPhoto && (
        <input
          {...ties}
          aria-label={label}
          className="field wide"
          placeholder={t('photo.number')}
          maxLength={schema.maxLength}
          value={given}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      )}
    </div>
  );
}
