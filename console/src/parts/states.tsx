import { type ReactNode, useId } from 'react';
import { ProblemError } from '../../../shared/client/problemError.ts';
import { common } from '../texts/common.ts';
import { Shape } from './Mark.tsx';

export function Loading({ lines = 6 }: { lines?: number }) {
  const t = common.useTexts();
  return (
    <div className="bones" role="status">
      <span className="unseen">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a placeholder have no identity.
        <i key={index} style={{ width: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** Nothing is there: says so, and what to do or that nothing is to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** What went wrong, in the service's own words, and what to do about it. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = common.useTexts();
  const id = useId();
  const known = error instanceof ProblemError ? error : undefined;
  const title = known ? String(known.problem.title ?? known.code) : t('trouble.network');
  const detail = known ? adviceFor(known, t) : t('trouble.networkHelp');
  return (
    <div className="note bad" role="alert" aria-labelledby={id}>
      <span className="tone-bad">
        <Shape kind="failed" size={18} />
      </span>
      <div>
        <p id={id}>
          <strong>{title}</strong>
        </p>
        {detail && detail !== title && <p>{detail}</p>}
        {known && known.errors.length > 0 && (
          <ul>
            {known.errors.map(({ pointer, detail: what }) => (
              <li key={`${pointer} ${what}`}>
                <code>{pointer}</code> {what}
              </li>
            ))}
          </ul>
        )}
        {known && (
          <p className="muted small">
            {t('trouble.code', { code: known.code })}
            {typeof known.problem.instance === 'string' && (
              <> · {t('trouble.request', { id: known.problem.instance.replace('urn:request:', '') })}</>
            )}
          </p>
        )}
        {retry && (
          <button type="button" className="plain" style={{ marginTop: 6, borderColor: 'var(--line)' }} onClick={retry}>
            {t('retry')}
          </button>
        )}
      </div>
    </div>
  );
}

function adviceFor(error: ProblemError, t: ReturnType<typeof common.useTexts>): string {
  if (error.status === 412) return t('trouble.conflict');
  if (error.status === 403) return t('trouble.forbidden');
  if (error.status === 404) return t('trouble.missing');
  return String(error.problem.detail ?? '');
}
