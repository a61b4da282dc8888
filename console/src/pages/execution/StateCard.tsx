import { useNow } from '../../api/clock.ts';
import type { Visit } from '../../graph/readHistory.ts';
import { When } from '../../parts/When.tsx';
import { useStateName } from '../../words/useStateName.ts';
import { Payload } from './Payload.tsx';
import { executionPageTexts } from './texts.ts';
import { useDuration } from './useDuration.ts';

/** Every stay in one state, with what went in and came out. */
export function StateCard({ state, visits }: { state: string | undefined; visits: readonly Visit[] }) {
  const t = executionPageTexts.useTexts();
  const name = useStateName();
  const duration = useDuration();
  const now = useNow();
  const stays = visits.filter((visit) => visit.state === state);
  return (
    <section className="card">
      <h2>{state ? name(state) : t('stateOf')}</h2>
      {!state && <p className="muted">{t('pick')}</p>}
      {stays.map((visit) => (
        <div key={visit.firstEvent} className="wait">
          <dl className="facts small">
            <dt>{t('entered')}</dt>
            <dd>
              <When at={visit.enteredAt} exact />
            </dd>
            <dt>{t('exited')}</dt>
            <dd>{visit.exitedAt ? <When at={visit.exitedAt} exact /> : t('still')}</dd>
            <dt>{t('took')}</dt>
            <dd>{duration(visit.enteredAt, visit.exitedAt ?? now)}</dd>
            {visit.retries > 0 && (
              <>
                <dt>{t('retries')}</dt>
                <dd>{visit.retries}</dd>
              </>
            )}
            {visit.error && (
              <>
                <dt>{t('error')}</dt>
                <dd className="tone-bad">
                  <code>{visit.error}</code>
                </dd>
              </>
            )}
            {visit.cause && (
              <>
                <dt>{t('cause')}</dt>
                <dd>{visit.cause}</dd>
              </>
            )}
          </dl>
          <Payload title={t('input')} text={visit.input} />
          <Payload title={t('output')} text={visit.output} />
        </div>
      ))}
      {stays.length > 0 && <p className="muted small">{t('ids')}</p>}
    </section>
  );
}
