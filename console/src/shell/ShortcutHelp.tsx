import { useEffect, useRef } from 'react';
import type { pages as allPages } from '../pages/entries.ts';
import { common } from '../texts/common.ts';
import { Shortcuts } from './Shortcuts.tsx';

interface ShortcutHelpProps {
  pages: typeof allPages;
  onClose(): void;
}

export function ShortcutHelp({ pages, onClose }: ShortcutHelpProps) {
  const t = common.useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys" onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title">{t('shortcuts')}</h2>
      <Shortcuts pages={pages} />
      <form method="dialog">
        <button type="submit" className="plain">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
