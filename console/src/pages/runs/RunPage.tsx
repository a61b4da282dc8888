import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { AsOf } from '../../parts/AsOf.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { statusWord } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import { FeedTable } from './FeedTable.tsx';
import { Funnel } from './Funnel.tsx';
import { PlatformCard } from './PlatformCard.tsx';
import { ReportTables } from './ReportTables.tsx';
import { SampleCard } from './SampleCard.tsx';
import { SliceGrid } from './SliceGrid.tsx';
import { runTexts } from './texts.ts';
import { useRun, useRuns } from './useRuns.ts';
import { VerifiedTable } from './VerifiedTable.tsx';
import './runs.css';

/** One comparison: how far it is, what it took and left, what it raised; beside another one if wanted. */
export default function RunPage() {
  const t = runTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const { id = '' } = useParams();
  const [otherId, setOtherId] = useState('');
  const { run, progress, report } = useRun(id);
  const other = useRun(otherId);
  const runs = useRuns();
  if (run.isPending) return <Loading />;
  if (run.isError) return <Trouble error={run.error} retry={() => void run.refetch()} />;
  const { period, scope, dryRun, status, openedAt, closedAt, date, waiting } = run.data;
  const others = (runs.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    (each) => each.id !== id && each.status === 'closed',
  );
  return (
    <>
      <PageHead title={t('period', { period })} help={name('run.help')} topic="runs">
        <AsOf query={run} />
        <Link to="/runs">{t('back')}</Link>
        <Link to={`/executions/${encodeURIComponent(id)}`}>{t('execution')}</Link>
      </PageHead>
      <section className="card run-head">
        <Mark kind={status === 'closed' ? 'done' : 'active'}>{both(statusWord('comparison', status))}</Mark>
        {dryRun && <span className="chip">{t('dryRun')}</span>}
        <span>{scope === 'all' ? t('all') : words.division(scope)}</span>
        <span className="muted small">
          {t('opened')} <When at={openedAt} />
        </span>
        {closedAt && (
          <span className="muted small">
            {t('closedAt')} <When at={closedAt} />
          </span>
        )}
        <span className="muted small">
          {t('date')} {date}
        </span>
        {waiting && (
          <span className="chip">
            {waiting.endedAt ? t('waited') : t('waitsUntil')} <When at={waiting.endedAt ?? waiting.until} />
          </span>
        )}
        {report.data && report.data.entitledNotReceiving > 0 && (
          <span className="chip">{t('entitledNotReceiving', { count: report.data.entitledNotReceiving })}</span>
        )}
        {report.data && report.data.receivingTwice > 0 && (
          <span className="chip">{t('receivingTwice', { count: report.data.receivingTwice })}</span>
        )}
        {status === 'closed' && others.length > 0 && (
          <label className="small">
            {t('compare')}{' '}
            <select
              className="field"
              aria-label={t('compareWith')}
              value={otherId}
              onChange={({ target }) => setOtherId(target.value)}
            >
              <option value="">{t('nobody')}</option>
              {others.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.period} · {each.openedAt.slice(0, 10)} {each.dryRun ? t('dryRun') : ''}
                </option>
              ))}
            </select>
          </label>
        )}
      </section>
      {progress.data && (status !== 'closed' || progress.data.items.length > 0) && (
        <SliceGrid progress={progress.data} open={status !== 'closed'} />
      )}
      {progress.isError && <Trouble error={progress.error} retry={() => void progress.refetch()} />}
      {report.isError && <Trouble error={report.error} retry={() => void report.refetch()} />}
      {other.report.isError && <Trouble error={other.report.error} />}
      {status !== 'closed' && <Empty title={t('notReady')} />}
      {report.data && (
        <>
          <Funnel report={report.data} other={other.report.data} />
          <ReportTables report={report.data} other={other.report.data} />
          <FeedTable report={report.data} />
          <VerifiedTable report={report.data} />
          <SampleCard report={report.data} />
          <PlatformCard report={report.data} />
        </>
      )}
    </>
  );
}
