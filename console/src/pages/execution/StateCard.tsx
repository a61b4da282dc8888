import { useNow } from '../../api/clock.ts';
import type { Visit } from '../../graph/readHistory.ts';
import { When } from '../../parts/When.tsx';
import { useStateName } from '../../words/useStateName.ts';
import { Children } from './Children.tsx';
import { Iterations } from './Iterations.tsx';
import { Payload } from './Payload.tsx';
import { executionPageTexts } from './texts.ts';
import { useDuration } from './useDuration.ts';

interface StateCardProps {
  state: string | undefined;
  visits: readonly Visit[];
  /** Where it is a Distributed Map: of which run, by what label. */
  map?: { runId: string; label: string } | undefined;
}

/** Every stay in one state, with what went in and came out. */
export function StateCard({ state, visits, map }: StateCardProps) {
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
          {visit.iterations && (
            <p className="small">
              {t('iterationCount', {
                done: visit.iterations.succeeded,
                failed: visit.iterations.failed,
                all: visit.iterations.of ?? visit.iterations.started,
              })}
            </p>
          )}
          {visit.each && <Iterations map={visit} visits={visits} now={now} />}
          <Payload title={t('input')} text={visit.input} />
          <Payload title={t('output')} text={visit.output} />
        </div>
      ))}
      {map && stays.length > 0 && (
        <Children {...map} running={stays.some(({ status }) => status === 'running')} now={now} />
      )}
      {stays.length > 0 && <p className="muted small">{t('ids')}</p>}
    </section>
  );
}
