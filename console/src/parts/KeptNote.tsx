import { common } from '../texts/common.ts';
import { shanghai } from './When.tsx';

/** Says that a page shows what was kept here, and of when: nobody takes it for the present state. */
export function KeptNote({ at }: { at: string | undefined }) {
  const t = common.useTexts();
  if (!at) return null;
  return (
    <div className="note warn" role="status">
      <p>{t('keptNote', { time: shanghai(at).slice(0, 16) })}</p>
    </div>
  );
}
