import { Link } from 'react-router';
import type { Execution } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { useStateName } from '../../words/useStateName.ts';
import { useWords } from '../../words/useWords.ts';
import { executionPageTexts } from './texts.ts';
import { WaitActions } from './WaitActions.tsx';

interface WaitingCardProps {
  execution: Execution;
  /** States in which only time goes on. */
  timers: readonly string[];
  onChange(): void;
}

/** On whom it waits, since when, how many of the working days have gone, and what can be done about it. */
export function WaitingCard({ execution, timers, onChange }: WaitingCardProps) {
  const t = executionPageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const name = useStateName();
  return (
    <section className="card">
      <h2>{t('waiting')}</h2>
      {execution.waiting.length === 0 && timers.length === 0 && <p className="muted">{t('waitsNobody')}</p>}
      {timers.map((state) => (
        <p key={state}>
          <Mark kind="waiting">{t('timer', { state: name(state) })}</Mark>
        </p>
      ))}
      {execution.waiting.map((wait) => {
        const { clock } = wait;
        const share = clock.given > 0 ? Math.min(1, clock.passed / clock.given) : 1;
        return (
          <div key={wait.taskId} className="wait">
            <div>
              <strong>{t('waitingFor', { organ: words.organ(wait.organ) })}</strong> · {both(wait.title)}
            </div>
            <div className="wait-clock">
              <Mark kind={clock.late ? 'late' : 'waiting'} title={both(clock.sentence)}>
                {t('days', { passed: clock.passed, given: clock.given })}
              </Mark>
              <span className="bar" aria-hidden="true">
                <i className={clock.late ? 'bad' : ''} style={{ width: `${share * 100}%` }} />
              </span>
            </div>
            <div className="muted small">
              {both(clock.sentence)}
              <br />
              <When at={wait.since} /> {t('began')} ·{' '}
              <Link to={`/tasks/${encodeURIComponent(wait.taskId)}`}>{t('openTask')}</Link>
            </div>
            <WaitActions wait={wait} county={execution.county ?? ''} onChange={onChange} />
          </div>
        );
      })}
    </section>
  );
}
