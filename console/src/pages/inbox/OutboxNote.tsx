import { useEffect } from 'react';
import { Link } from 'react-router';
import { openOutbox, useOutbox } from '../../drafts/outbox.ts';
import { Shape } from '../../parts/Mark.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { inboxTexts } from './texts.ts';

let opened = false;

/** Opens the outbox once for each signed-in tab. */
export function useOpenOutbox(): void {
  const { id } = useOfficer();
  useEffect(() => {
    if (opened) return;
    opened = true;
    void openOutbox(id);
  }, [id]);
}

/** Forms that were submitted without a connection. */
export function OutboxNote() {
  const t = inboxTexts.useTexts();
  useOpenOutbox();
  const entries = useOutbox();
  if (entries.length === 0) return null;
  const conflicts = entries.filter(({ state }) => state !== 'waiting');
  return (
    <div className="note warn" role="status">
      <Shape kind="waiting" size={18} />
      <div>
        <p>{t(entries.length === 1 ? 'waiting_one' : 'waiting_other', { count: entries.length })}</p>
        {conflicts.length > 0 && <p>{t('conflict')}</p>}
        {entries.map((sent) => (
          <Link
            key={sent.id}
            to={sent.kind === 'task' ? `/tasks/${encodeURIComponent(sent.taskId)}` : `/families/${sent.familyId}/visit`}
            style={{ marginRight: 12 }}
          >
            {sent.kind === 'visit' && `${t('sheet')} `}…
            {(sent.kind === 'task' ? sent.taskId : sent.familyId).slice(-14)}
          </Link>
        ))}
      </div>
    </div>
  );
}
