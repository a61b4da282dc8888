import type { Task } from '../../../../shared/client/index.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { PhotoStrip } from '../../parts/PhotoStrip.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { useNeed } from '../../words/useNeed.ts';
import { useTriggerWords } from '../../words/useTriggerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { taskTexts } from './texts.ts';

/** Where the task comes from: a warning with its evidence, a referral, a deliberation. */
export function OriginCards({ task }: { task: Task }) {
  const t = taskTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const need = useNeed();
  const said = useTriggerWords();
  const word = (value: string) => both(valueWords[value] ?? { zh: value, en: value });
  const { warning, referral, deliberation } = task;
  return (
    <>
      {warning && (
        <section className="card">
          <h2>
            {t('warning')}
            {warning.urgency === 'urgent' && <span className="chip tone-bad">{t('urgent')}</span>}
          </h2>
          <Scroll label={t('warning')}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{t('indicator')}</th>
                  <th>{t('period')}</th>
                  <th>{t('evidence')}</th>
                  <th>{t('asOf')}</th>
                </tr>
              </thead>
              <tbody>
                {triggersOf(warning).map(({ indicator, period, evidence }) => (
                  <tr key={`${indicator.id} ${period} ${evidence?.batchId}`}>
                    <td>{said.indicator(indicator)}</td>
                    <td>{period}</td>
                    <td>
                      {said.facts(evidence?.facts ?? {}).map(([name, value]) => (
                        <div key={name}>
                          <span className="muted">{name}</span> {value}
                        </div>
                      ))}
                    </td>
                    <td className="muted">
                      {evidence && (
                        <>
                          {said.feed(evidence.feed)} · {evidence.asOf}
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {warning.verifications.length > 0 && (
            <>
              <h2 style={{ marginTop: 10 }}>{t('verifications')}</h2>
              <ul className="reasons">
                {warning.verifications.map(({ at, depth, outcome, note, photos }) => (
                  <li key={at}>
                    <When at={at} /> · {word(depth)} · {word(outcome)} — {note}
                    {photos && <PhotoStrip familyId={warning.familyId} photos={photos} />}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {referral && (
        <section className="card">
          <h2>{t('referral')}</h2>
          <dl className="facts">
            <dt>{t('need')}</dt>
            <dd>{referral.need && need(referral.need)}</dd>
            <dt>{t('basis')}</dt>
            <dd>{referral.basis}</dd>
          </dl>
        </section>
      )}
      {deliberation && (
        <section className="card">
          <h2>{t('deliberation')}</h2>
          <dl className="facts">
            <dt>{t('matter')}</dt>
            <dd>{deliberation.matter}</dd>
            <dt>{t('organ')}</dt>
            <dd>{words.organ(deliberation.organ)}</dd>
            <dt>{t('basis')}</dt>
            <dd>{deliberation.basis}</dd>
          </dl>
        </section>
      )}
    </>
  );
}

type Warning = NonNullable<Task['warning']>;
interface Trigger {
  indicator: { id: string; family?: string };
  period: string;
  evidence?: { feed: string; batchId: string; asOf: string; facts: Record<string, unknown> };
}

const triggersOf = (warning: Warning): readonly Trigger[] =>
  'triggers' in warning && Array.isArray(warning.triggers) ? (warning.triggers as Trigger[]) : [warning as Trigger];
