import { useState } from 'react';
import { forgetSealKey } from '../drafts/sealKey.ts';
import { clearAllOf, leftBy } from '../drafts/store.ts';
import { Confirm } from '../parts/Confirm.tsx';
import type { Officer } from '../session/Officer.ts';
import { signOut } from '../session/session.ts';
import { common } from '../texts/common.ts';

/** Leaves nothing of this person on the machine, and says so first where something was not sent yet. */
export function SignOut({ officer }: { officer: Officer }) {
  const t = common.useTexts();
  const [left, setLeft] = useState<{ begun: number; unsent: number }>();
  async function leave(): Promise<void> {
    await clearAllOf(officer.id).catch(() => undefined);
    forgetSealKey();
    await signOut();
  }
  async function ask(): Promise<void> {
    const found = await leftBy(officer.id).catch(() => ({ begun: 0, unsent: 0 }));
    if (found.begun + found.unsent > 0) setLeft(found);
    else await leave();
  }
  return (
    <>
      <button type="button" className="plain" onClick={() => void ask()}>
        {t('signOut')}
      </button>
      {left && (
        <Confirm
          title={t('leaving.title')}
          word={t('leaving.yes')}
          onYes={() => void leave()}
          onNo={() => setLeft(undefined)}
        >
          {left.unsent > 0 && (
            <p>{t(left.unsent === 1 ? 'leaving.unsent_one' : 'leaving.unsent_other', { count: left.unsent })}</p>
          )}
          {left.begun > 0 && (
            <p>{t(left.begun === 1 ? 'leaving.begun_one' : 'leaving.begun_other', { count: left.begun })}</p>
          )}
          <p>{t('leaving.help')}</p>
        </Confirm>
      )}
    </>
  );
}
