import { useMemo, useState } from 'react';
import { AsOf } from '../../parts/AsOf.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { RowList } from '../../parts/RowList.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { BatchRedrive } from './BatchRedrive.tsx';
import { ExecutionRow } from './ExecutionRow.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFilters } from './filters.ts';
import { executionTexts } from './texts.ts';
import { useExecutions } from './useExecutions.ts';

export default function ExecutionsPage() {
  const t = executionTexts.useTexts();
  const name = pageTexts.useTexts();
  const officer = useOfficer();
  const [filters, change] = useFilters();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = useExecutions(filters);
  const executions = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const operates = holds(officer, ['administrator']);
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  return (
    <>
      <PageHead title={name('executions.title')} help={name('executions.help')} topic="executions">
        <AsOf query={query} />
      </PageHead>
      <FilterBar filters={filters} onChange={change} />
      {operates && selected.size > 0 && (
        <BatchRedrive
          caseIds={[...selected]}
          onDone={() => {
            setSelected(new Set());
            void query.refetch();
          }}
        />
      )}
      {query.isPending && <Loading />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && executions.length === 0 && <Empty title={t('empty')}>{t('emptyHelp')}</Empty>}
      {executions.length > 0 && (
        <>
          <RowList
            className="execution-rows"
            items={executions}
            label={t('list')}
            keyOf={({ caseId }) => caseId}
            to={({ caseId }) => `/executions/${encodeURIComponent(caseId)}`}
            row={(execution) => <ExecutionRow execution={execution} />}
            lead={
              operates
                ? ({ caseId, state }) => (
                    <label>
                      <span className="unseen">
                        {t('select')} {caseId}
                      </span>
                      <input
                        type="checkbox"
                        checked={selected.has(caseId)}
                        disabled={state !== 'halted'}
                        onChange={() => toggle(caseId)}
                      />
                    </label>
                  )
                : undefined
            }
            onEnd={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
          />
          <p className="muted small">
            {t(executions.length === 1 ? 'shown_one' : 'shown_other', { count: executions.length })}
          </p>
        </>
      )}
    </>
  );
}
