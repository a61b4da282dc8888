import type { ExecutionSummary } from '../../../../shared/client/index.ts';
import { Mark, type MarkKind } from '../../parts/Mark.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusWord, workflows } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import { shortId } from '../inbox/shortId.ts';
import { executionTexts } from './texts.ts';

export const engineMark: Readonly<Record<ExecutionSummary['state'], MarkKind>> = {
  starting: 'waiting',
  running: 'active',
  halted: 'failed',
  ended: 'done',
};

export function ExecutionRow({ execution }: { execution: ExecutionSummary }) {
  const t = executionTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const { workflow, status, state, halted, waiting, township, county } = execution;
  // The one that is due first is the one on whom it waits.
  const [first, ...others] = waiting.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return (
    <>
      <span className="one-line">
        <strong>
          {both(workflow in workflows ? workflows[workflow as keyof typeof workflows] : undefined) || workflow}
        </strong>{' '}
        <span className="muted small" title={execution.name}>
          {shortId(execution.caseId)}
          {execution.generation > 1 && ` · g${execution.generation}`} · {words.division(township ?? county ?? '')}
        </span>
      </span>
      <span className="one-line">
        <Mark kind={engineMark[state]}>{halted ? t(`haltedBecause.${halted.status}`) : t(`engine.${state}`)}</Mark>
      </span>
      <span className="one-line">
        <span className="chip">{both(statusWord(workflow, status))}</span>
      </span>
      <span className="one-line">
        {first ? (
          <>
            {t('waitsFor', { organ: words.organ(first.organ), what: both(first.title) })}{' '}
            <span className={`small ${first.clock.late ? 'tone-bad' : 'muted'}`}>
              {t('days', { passed: first.clock.passed, given: first.clock.given })}
            </span>
            {others.length > 0 && <span className="muted small"> · {t('andMore', { count: others.length })}</span>}
          </>
        ) : (
          <span className="muted small">{state === 'ended' ? '' : t('nobody')}</span>
        )}
      </span>
      <span className="small muted numbers wide-only">
        <When at={execution.openedAt} />
      </span>
    </>
  );
}
