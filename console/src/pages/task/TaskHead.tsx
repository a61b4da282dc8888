import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Task } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../parts/daysLeft.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Trouble } from '../../parts/states.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { say } from '../../parts/toasts.tsx';
import { When } from '../../parts/When.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { taskTexts } from './texts.ts';

/** Until when, on what ground, who signs, who has it. */
export function TaskHead({ task, etag }: { task: Task; etag: string | undefined }) {
  const t = taskTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const officer = useOfficer();
  const queries = useQueryClient();
  const claim = useMutation({
    mutationFn: () => api().claimTask({ params: { id: task.id }, ...(etag && { ifMatch: etag }) }),
    onSuccess: () => say(t('claimDone')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['task', task.id] }),
  });
  const open = task.status === 'open';
  return (
    <section className="card">
      <dl className="facts">
        <dt>{t('due')}</dt>
        <dd>
          {open && <TermLeft dueAt={task.dueAt} openedAt={task.openedAt} workingDays={task.workingDays} />}{' '}
          <span className="muted small">
            {t('dueDays', { days: task.workingDays })}；{both(reason(task.openedAt, task.workingDays, task.dueAt))}
          </span>
        </dd>
        <dt>{t('basis')}</dt>
        <dd>{task.basis === 'default' ? t('ours') : task.basis}</dd>
        <dt>{t('organ')}</dt>
        <dd>
          {words.organ(task.organ)}
          {' · '}
          {t('opened')} <When at={task.openedAt} />
        </dd>
        <dt>{t('signOff')}</dt>
        <dd className="signers">
          {task.signOff.map((role, index) => {
            const signature = task.signatures[index];
            const isNext = open && index === task.signatures.length;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same role may sign twice; its place tells which.
              <Mark key={index} kind={signature ? 'done' : isNext ? 'active' : 'idle'} title={signature?.at}>
                {words.role(role)} {t(signature ? 'signed' : isNext ? 'next' : 'later')}
              </Mark>
            );
          })}
        </dd>
        {task.moved.length > 0 && (
          <>
            <dt>{t('moved')}</dt>
            <dd>
              {task.moved.map(({ kind, at }) => (
                <span key={at + kind} className={`chip ${kind === 'remind' ? 'tone-warn' : 'tone-bad'}`}>
                  {t(kind)} <When at={at} />
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t('case')}</dt>
        <dd>
          <Link to={`/cases/${task.caseId}`}>{t('openCase')}</Link>
          {' · '}
          <Link to={`/families/${task.case.familyId}/chain`}>{t('openChain')}</Link>
          {holds(officer, ['township-officer', 'township-leader', 'county-officer']) && (
            <>
              {' · '}
              <Link to={`/families/${task.case.familyId}/visit`}>{t('openVisit')}</Link>
            </>
          )}{' '}
          <code className="muted">{task.caseId}</code>
        </dd>
      </dl>
      {open && (
        <p style={{ margin: '10px 0 0' }}>
          {task.claimedBy === undefined ? (
            <button
              type="button"
              className="plain"
              style={{ borderColor: 'var(--line)' }}
              disabled={claim.isPending}
              onClick={() => claim.mutate()}
            >
              {t('claim')}
            </button>
          ) : (
            <Mark kind={task.claimedBy === officer.id ? 'done' : 'stopped'}>
              {t(task.claimedBy === officer.id ? 'claimed' : 'claimedByOther')}
            </Mark>
          )}
        </p>
      )}
      {claim.isError && <Trouble error={claim.error} />}
    </section>
  );
}
