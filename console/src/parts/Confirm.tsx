import { type ReactNode, useEffect, useId, useRef } from 'react';
import { common } from '../texts/common.ts';

interface ConfirmProps {
  title: string;
  children?: ReactNode;
  /** What the act is called on its button; 确定 when absent. */
  word?: string;
  disabled?: boolean;
  onYes(): void;
  onNo(): void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, children, word, disabled = false, onYes, onNo }: ConfirmProps) {
  const t = common.useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby={id} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="sheet-foot" style={{ justifyContent: 'flex-end' }}>
        <button type="button" className="plain" onClick={onNo}>
          {t('cancel')}
        </button>
        <button type="button" className="plain strong" disabled={disabled} onClick={onYes}>
          {word ?? t('confirm')}
        </button>
      </div>
    </dialog>
  );
}
