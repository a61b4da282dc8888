import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PageOfEscalations } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { shanghai } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';
import { shortId } from '../inbox/shortId.ts';
import { overviewTexts } from './texts.ts';

const mostShown = 12;
const marks = { escalate: 'escalated', supervise: 'supervised', term: 'termPassed' } as const;

/** Late work of the offices below. */
export function EscalationsCard({ query }: { query: UseQueryResult<PageOfEscalations> }) {
  const t = overviewTexts.useTexts();
  const words = useWords();
  const items = query.data?.items ?? [];
  return (
    <section className="card" id="escalations">
      <h2>
        {t('escalations')}{' '}
        {items.length > mostShown && <span className="muted small">{t('latest', { count: mostShown })}</span>}
      </h2>
      {query.isPending && <Loading lines={3} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={t('noEscalations')}>{t('noEscalationsHelp')}</Empty>}
      <ul className="status-bars">
        {items.slice(0, mostShown).map(({ taskId, kind, organ, caseId, batchId, open, dueAt }) => (
          <li key={`${taskId ?? caseId ?? batchId} ${organ} ${kind}`} className="escalation">
            <Mark kind={kind === 'supervise' ? 'failed' : 'late'}>{t(marks[kind])}</Mark>
            {caseId === undefined ? (
              <span>
                {words.organ(organ)} · {t('rowsToMatch', { count: open ?? 0 })}
              </span>
            ) : (
              <Link to={`/executions/${encodeURIComponent(caseId)}`}>
                {words.organ(organ)} · {shortId(caseId)}
              </Link>
            )}
            <span className="muted small">{t('due', { time: shanghai(dueAt).slice(0, 10) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
