import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { RowList } from '../../parts/RowList.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { PrecisionView } from './PrecisionView.tsx';
import { RunRow } from './RunRow.tsx';
import { StartRun } from './StartRun.tsx';
import { runTexts } from './texts.ts';
import { useRuns } from './useRuns.ts';
import './runs.css';

type View = 'runs' | 'precision';

export default function RunsPage() {
  const t = runTexts.useTexts();
  const name = pageTexts.useTexts();
  const officer = useOfficer();
  const [search, setSearch] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const view: View = search.get('view') === 'precision' ? 'precision' : 'runs';
  const query = useRuns();
  const runs = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return (
    <>
      <PageHead title={name('runs.title')} help={name('runs.help')} topic="runs">
        <AsOf query={query} />
        {holds(officer, ['county-officer', 'administrator']) && (
          <button type="button" className="plain strong" onClick={() => setStarting(true)}>
            {t('start')}
          </button>
        )}
      </PageHead>
      <div className="filters">
        <Choice<View>
          label={t('view')}
          value={view}
          onChange={(next) => setSearch({ view: next }, { replace: true })}
          options={{ runs: t('runs'), precision: t('precision') }}
        />
      </div>
      {starting && <StartRun onClose={() => setStarting(false)} onStarted={() => void query.refetch()} />}
      {view === 'precision' && <PrecisionView />}
      {view === 'runs' && query.isPending && <Loading />}
      {view === 'runs' && query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {view === 'runs' && query.isSuccess && runs.length === 0 && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
      {view === 'runs' && runs.length > 0 && (
        <RowList
          className="run-rows"
          items={runs}
          label={t('list')}
          keyOf={({ id }) => id}
          to={({ id }) => `/runs/${id}`}
          row={(run) => <RunRow run={run} />}
          head={
            <>
              <span>{t('column.run')}</span>
              <span>{t('column.state')}</span>
              <span>{t('column.result')}</span>
              <span>{t('column.feeds')}</span>
              <span className="numbers">{t('opened')}</span>
            </>
          }
          onEnd={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
        />
      )}
    </>
  );
}
