import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { Trouble } from '../../parts/states.tsx';
import { executionTexts } from './texts.ts';

type Result = Awaited<ReturnType<ReturnType<typeof api>['redriveExecutions']>>['body']['items'][number];

/** What the API takes in one request. */
const most = 50;

/** Lets several halted executions go on, with the result of each. */
export function BatchRedrive({ caseIds, onDone }: { caseIds: readonly string[]; onDone(): void }) {
  const t = executionTexts.useTexts();
  const [asking, setAsking] = useState(false);
  const [how, setHow] = useState<'redrive' | 'renew'>('redrive');
  const [reason, setReason] = useState('');
  const [results, setResults] = useState<Result[]>();
  const [problem, setProblem] = useState<unknown>();
  async function redrive(): Promise<void> {
    setAsking(false);
    try {
      const { body } = await api().redriveExecutions({ body: { caseIds: caseIds.slice(0, most), how, reason } });
      setResults(body.items);
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <div className="note">
      <div>
        <p>
          {t(caseIds.length === 1 ? 'selected_one' : 'selected_other', { count: caseIds.length })}{' '}
          {!results && (
            <button type="button" className="plain strong" onClick={() => setAsking(true)}>
              {t('batch')}
            </button>
          )}
        </p>
        {problem !== undefined && <Trouble error={problem} />}
        {results && (
          <>
            <h2>{t('results')}</h2>
            <ul className="reasons">
              {results.map(({ caseId, ok, code, detail }) => (
                <li key={caseId}>
                  <Mark kind={ok ? 'done' : 'failed'}>{t(ok ? 'ok' : 'refused')}</Mark>{' '}
                  <Link to={`/executions/${caseId}`}>{caseId}</Link> {detail ?? code}
                </li>
              ))}
            </ul>
            <button type="button" className="plain line" onClick={onDone}>
              {t('done')}
            </button>
          </>
        )}
      </div>
      {asking && (
        <Confirm
          title={t('batchAsk', { count: caseIds.length })}
          disabled={reason.trim() === ''}
          onYes={() => void redrive()}
          onNo={() => setAsking(false)}
        >
          <p>
            <Choice
              label={t('how')}
              value={how}
              onChange={setHow}
              options={{ redrive: t('redrive'), renew: t('renew') }}
            />
          </p>
          <label>
            {t('reason')}
            <input className="field wide" value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
        </Confirm>
      )}
    </div>
  );
}
