import { Link } from 'react-router';
import type { Execution } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { Mark } from '../../parts/Mark.tsx';
import { When } from '../../parts/When.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusWord } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import { engineMark } from '../executions/ExecutionRow.tsx';
import { executionTexts } from '../executions/texts.ts';
import { OrderButton } from './OrderButton.tsx';
import { executionPageTexts } from './texts.ts';

/** How it stands in both worlds, and what an administrator may order. */
export function ExecutionHead({ execution, onChange }: { execution: Execution; onChange(): void }) {
  const t = executionPageTexts.useTexts();
  const l = executionTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const operates = holds(useOfficer(), ['administrator']);
  const { caseId, workflow, state, halted, present, status, generations } = execution;
  const params = { id: caseId };
  return (
    <section className="card">
      <dl className="facts">
        <dt>{t('engine')}</dt>
        <dd>
          <Mark kind={engineMark[state]}>{l(`engine.${state}`)}</Mark>{' '}
          {present && <code className="muted">{present.status}</code>}{' '}
          {(present?.redrives ?? 0) > 0 && (
            <span className="muted small">{t('redrives', { count: present?.redrives ?? 0 })}</span>
          )}
          {present?.error && <code className="tone-bad"> {present.error}</code>}
        </dd>
        {halted && (
          <>
            <dt>{t('halted')}</dt>
            <dd>
              <Mark kind="failed">{l(`haltedBecause.${halted.status}`)}</Mark> <When at={halted.at} exact />{' '}
              {halted.error && <code>{halted.error}</code>} {halted.reason}
            </dd>
          </>
        )}
        <dt>{t('status')}</dt>
        <dd>
          <span className="chip">{both(statusWord(workflow, status))}</span>{' '}
          <span className="muted small">
            <When at={execution.since} />
          </span>
        </dd>
        <dt>{t('started')}</dt>
        <dd>
          <When at={present?.startedAt ?? execution.openedAt} exact />
          {present?.stoppedAt && (
            <>
              {' '}
              – <When at={present.stoppedAt} exact />
            </>
          )}
        </dd>
        {(execution.township ?? execution.county) && (
          <>
            <dt>{t('area')}</dt>
            <dd>{words.division(execution.township ?? execution.county ?? '')}</dd>
          </>
        )}
        {workflow !== 'comparison' && (
          <>
            <dt>{t('case')}</dt>
            <dd>
              <Link to={`/cases/${caseId}`}>{t('openCase')}</Link> <code className="muted">{caseId}</code>
            </dd>
          </>
        )}
        {generations.length > 1 && (
          <>
            <dt>{t('generations')}</dt>
            <dd className="signers">
              {generations.map((name) => (
                <Link key={name} to={`/executions/${name}`} aria-current={name === execution.name ? 'true' : undefined}>
                  {name.replace(`${caseId}-`, '')}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
      {!execution.agrees && (
        <div className="note warn" style={{ marginTop: 10 }}>
          <p>{t('disagree')}</p>
        </div>
      )}
      {operates && state !== 'ended' && (
        <div className="filters" style={{ margin: '10px 0 0' }}>
          <OrderButton
            word={t('act.redrive')}
            question={t('act.redriveAsk')}
            said={t('act.sent')}
            disabled={!present?.redrivable}
            order={(reason) => api().redriveExecution({ params, body: { reason } })}
            onDone={onChange}
          />
          <OrderButton
            word={t('act.renew')}
            question={t('act.renewAsk')}
            said={t('act.sent')}
            disabled={state !== 'halted'}
            order={(reason) => api().renewExecution({ params, body: { reason } })}
            onDone={onChange}
          />
          <OrderButton
            word={t('act.stop')}
            question={t('act.stopAsk')}
            said={t('act.sent')}
            disabled={state === 'halted'}
            order={(reason) => api().stopExecution({ params, body: { reason } })}
            onDone={onChange}
          />
        </div>
      )}
    </section>
  );
}
