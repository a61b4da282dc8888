import { useRouteError } from 'react-router';
import { common } from '../texts/common.ts';

/** A bug of the console, or a part of it that a newer version has replaced. */
export function Failed() {
  const t = common.useTexts();
  const error = useRouteError();
  console.error(error instanceof Error ? error.name : 'Error', error instanceof Error ? error.stack : '');
  return (
    <main className="page">
      <div className="note bad" role="alert">
        <div>
          <p>
            <strong>{t('trouble.broken')}</strong>
          </p>
          <p>{t('trouble.brokenHelp')}</p>
          <button type="button" className="plain" onClick={() => location.reload()}>
            {t('retry')}
          </button>
        </div>
      </div>
    </main>
  );
}
