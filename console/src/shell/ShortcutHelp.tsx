import { useEffect, useRef } from 'react';
import type { pages as allPages } from '../pages/entries.ts';
import { common } from '../texts/common.ts';
import { pageTexts } from './pageTexts.ts';

interface ShortcutHelpProps {
  pages: typeof allPages;
  onClose(): void;
}

export function ShortcutHelp({ pages, onClose }: ShortcutHelpProps) {
  const t = common.useTexts();
  const title = pageTexts.useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const keys = [
    ['/', t('key.find')],
    ['j', t('key.next')],
    ['k', t('key.previous')],
    ['Enter', t('key.open')],
    ['r', t('key.refresh')],
    ['?', t('key.help')],
    ...pages.map(({ id, navigation }) => [`g ${navigation?.key}`, t('key.go', { page: title(`${id}.title`) })]),
  ];
  return (
    <dialog ref={dialog} className="keys" onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title">{t('shortcuts')}</h2>
      <dl className="facts">
        {keys.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="plain">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
