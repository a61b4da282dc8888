import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { serverNow } from '../../api/clock.ts';
import { Photos } from '../../forms/Photos.tsx';
import type { Sheet } from './sheet.ts';
import { visitTexts } from './texts.ts';

interface VisitFieldsProps {
  sheet: Sheet;
  /** Names of the fields that are missing; empty until somebody has tried to submit. */
  missing: ReadonlySet<string>;
  disabled: boolean;
  onChange(sheet: Sheet): void;
}

const most = 6;

/** Who went, when, and what was seen. */
export function VisitFields({ sheet, missing, disabled, onChange }: VisitFieldsProps) {
  const t = visitTexts.useTexts();
  const { visitors } = sheet;
  const at = (name: string) => `form-field ${missing.has(name) ? 'at-fault' : ''}`;
  const fault = (name: string) => missing.has(name) && <p className="fault">{t('required')}</p>;
  return (
    <section className="card sheet">
      <h2>{t('visit')}</h2>
      <div className="form-row">
        <div className={at('visitedOn')}>
          <label className="caption" htmlFor="visited-on">
            {t('visitedOn')}
          </label>
          <input
            id="visited-on"
            type="date"
            className="field"
            disabled={disabled}
            max={shanghaiDateOf(serverNow())}
            value={sheet.visitedOn}
            onChange={({ target }) => onChange({ ...sheet, visitedOn: target.value })}
          />
          {fault('visitedOn')}
        </div>
        <fieldset className={`bare ${at('visitors')}`}>
          <legend className="caption">{t('visitors')}</legend>
          {visitors.map((each, index) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
              key={index}
              className="field wide"
              aria-label={t('visitor', { n: index + 1 })}
              disabled={disabled}
              maxLength={64}
              value={each}
              onChange={({ target }) => onChange({ ...sheet, visitors: visitors.with(index, target.value) })}
            />
          ))}
          {visitors.length < most && (
            <button
              type="button"
              className="plain add"
              disabled={disabled}
              onClick={() => onChange({ ...sheet, visitors: [...visitors, ''] })}
            >
              + {t('addVisitor')}
            </button>
          )}
          {fault('visitors')}
        </fieldset>
      </div>
      <div className={at('note')}>
        <label className="caption" htmlFor="visit-note">
          {t('note')}
        </label>
        <textarea
          id="visit-note"
          className="field wide"
          rows={4}
          maxLength={1000}
          disabled={disabled}
          aria-describedby="visit-note-help"
          value={sheet.note}
          onChange={({ target }) => onChange({ ...sheet, note: target.value })}
        />
        <span className="muted small" id="visit-note-help">
          {t('noteHelp')}
        </span>
        {fault('note')}
      </div>
      <div className="form-field">
        <div className="caption">{t('photos')}</div>
        <Photos
          label={t('photos')}
          most={12}
          disabled={disabled}
          value={sheet.photos}
          onChange={(photos) => onChange({ ...sheet, photos })}
        />
      </div>
    </section>
  );
}
