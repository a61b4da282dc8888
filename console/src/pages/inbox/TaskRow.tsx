import type { TaskSummary } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { When } from '../../parts/When.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { shortId } from './shortId.ts';
import { inboxTexts } from './texts.ts';

export const caseKindOf = (caseId: string): 'application' | 'warning' | 'deliberation' =>
  caseId.startsWith('war-') ? 'warning' : caseId.startsWith('del-') ? 'deliberation' : 'application';

export function TaskRow({ task }: { task: TaskSummary }) {
  const t = inboxTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const officer = useOfficer();
  const owner = task.claimedBy ? (task.claimedBy === officer.id ? 'takenByMe' : 'takenByOther') : 'free';
  const moved = task.moved.at(-1)?.kind;
  return (
    <>
      <span className="one-line">
        <strong>{both(task.title)}</strong>{' '}
        <span className="muted small" title={task.caseId}>
          {task.place && <>{words.division(task.place)} · </>}
          {t(caseKindOf(task.caseId))} {shortId(task.caseId)}
          {task.round > 1 && <> · {t('round', { round: task.round })}</>}
          {task.subject && !task.subject.includes('-0') && <> · {words.agency(task.subject)}</>}
        </span>
      </span>
      <span>
        {task.status === 'open' ? (
          <TermLeft dueAt={task.dueAt} openedAt={task.openedAt} workingDays={task.workingDays} />
        ) : (
          <Mark kind={task.status === 'completed' ? 'done' : 'stopped'}>{t(task.status)}</Mark>
        )}
      </span>
      <span className="one-line small muted wide-only">
        {task.signOff.length > 1 && `${t('progress', { done: task.signatures.length, all: task.signOff.length })} · `}
        {task.signatures.length === 0 || !task.nextSigner
          ? task.status === 'open' && t('first')
          : t('signs', { role: words.role(task.nextSigner) })}
      </span>
      <span className="small wide-only">
        <span className={owner === 'takenByMe' ? 'tone-accent' : 'muted'}>{t(owner)}</span>
        {moved && (
          <>
            {' '}
            <span className={`chip ${moved === 'remind' ? 'tone-warn' : 'tone-bad'}`}>
              {t(moved === 'remind' ? 'reminded' : moved === 'escalate' ? 'escalated' : 'supervised')}
            </span>
          </>
        )}
      </span>
      <span className="small muted numbers wide-only">
        <When at={task.completedAt ?? task.openedAt} />
      </span>
    </>
  );
}
