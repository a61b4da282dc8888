import type { Visit } from '../../graph/readHistory.ts';
import { Mark } from '../../parts/Mark.tsx';
import { useStateName } from '../../words/useStateName.ts';
import { executionPageTexts } from './texts.ts';
import { useDuration } from './useDuration.ts';

const marks = { running: 'active', succeeded: 'done', failed: 'failed', stopped: 'stopped' } as const;

/** The iterations of an inline Map: each opens to its own steps. */
export function Iterations({ map, visits, now }: { map: Visit; visits: readonly Visit[]; now: string }) {
  const t = executionPageTexts.useTexts();
  const name = useStateName();
  const duration = useDuration();
  return (
    <div className="iterations">
      {(map.each ?? []).map(({ index, status }) => {
        const steps = visits.filter(({ within }) => within?.map === map.firstEvent && within.index === index);
        return (
          <details key={index}>
            <summary>
              <Mark kind={marks[status]}>{t('iteration', { n: index + 1 })}</Mark>{' '}
              <span className="muted small">
                {t(steps.length === 1 ? 'stepCount_one' : 'stepCount_other', { count: steps.length })}
              </span>
            </summary>
            <ol className="reasons">
              {steps.map((step) => (
                <li key={step.firstEvent}>
                  <Mark kind={marks[step.status]}>{name(step.state)}</Mark>{' '}
                  <span className="muted small">{duration(step.enteredAt, step.exitedAt ?? now)}</span>
                  {step.error && <code className="tone-bad"> {step.error}</code>}
                </li>
              ))}
            </ol>
          </details>
        );
      })}
    </div>
  );
}
