import type { DutyRecord } from '../../../../shared/client/index.ts';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { chainEvents } from '../../words/chainEvents.ts';
import { useWords } from '../../words/useWords.ts';
import { dutyTexts } from './texts.ts';

/** The reasons that were given, and everything that was done by then in its order. */
export function StepsThen({ record }: { record: DutyRecord }) {
  const t = dutyTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const { reasons, steps } = record;
  return (
    <>
      <section className="card">
        <h2>{t('reasons')}</h2>
        {reasons.length === 0 && <p className="muted">{t('noReasons')}</p>}
        <ul className="reasons">
          {reasons.map(({ at, by, type, reason }) => (
            <li key={`${at} ${type} ${reason}`}>
              {both(chainEvents[type]) || <code>{type}</code>}：{reason}{' '}
              <span className="muted small">
                <code>{by}</code> <When at={at} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{t('steps', { count: steps.length })}</h2>
        <ol className="chain">
          {steps.map(({ seq, type, at, by }) => (
            <li key={seq}>
              <span className="muted">{seq}</span>
              <div>
                {both(chainEvents[type]) || <code>{type}</code>}{' '}
                <span className="muted small">
                  {by.organ ? words.organ(by.organ) : t(by.kind === 'family' ? 'family' : 'system')} ·{' '}
                  <When at={at} exact />
                </span>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
