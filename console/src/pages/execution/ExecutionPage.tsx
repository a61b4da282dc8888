import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { type AslMachine, findState, partOf } from '../../graph/machine.ts';
import { readHistory } from '../../graph/readHistory.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { workflows } from '../../words/statuses.ts';
import { shortId } from '../inbox/shortId.ts';
import { Events } from './Events.tsx';
import { ExecutionHead } from './ExecutionHead.tsx';
import { Interventions } from './Interventions.tsx';
import { StateCard } from './StateCard.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';
import { executionPageTexts } from './texts.ts';
import { useHistory } from './useHistory.ts';
import { WaitingCard } from './WaitingCard.tsx';

const MachineGraph = lazy(() => import('../../graph/MachineGraph.tsx'));

type Reading = 'graph' | 'steps' | 'timeline' | 'events';

export default function ExecutionPage() {
  const { id = '' } = useParams();
  const t = executionPageTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const queries = useQueryClient();
  const [reading, setReading] = useState<Reading>('graph');
  const [selected, setSelected] = useState<string>();
  const query = useQuery({
    queryKey: ['execution', id, language],
    queryFn: async () => (await api().readExecution({ params: { id } })).body,
    refetchInterval: ({ state }) => (state.data?.state === 'ended' ? false : 10_000),
  });
  const execution = query.data;
  const known = execution?.present !== undefined;
  const comparison = execution?.workflow === 'comparison';
  // A run's own execution bears another name than the run.
  const history = useHistory((comparison ? undefined : execution?.name) ?? id, execution?.state === 'running', known);
  const events = useMemo(() => history.data?.pages.flatMap((page) => page.events) ?? [], [history.data]);
  const read = useMemo(() => readHistory(events), [events]);
  const definition = useMemo(
    () =>
      execution?.definition ? partOf(JSON.parse(execution.definition) as AslMachine, labelOfChild(id)) : undefined,
    [execution?.definition, id],
  );
  const label = selected && definition && findState(definition, selected)?.Label;
  const timers = read.visits
    .filter(({ type, status }) => type === 'Wait' && status === 'running')
    .map(({ state }) => state);
  const again = () =>
    void Promise.all([query.refetch(), history.refetch(), queries.invalidateQueries({ queryKey: ['interventions'] })]);
  const workflow =
    execution && execution.workflow in workflows ? (execution.workflow as keyof typeof workflows) : undefined;
  return (
    <>
      <PageHead
        title={workflow ? `${both(workflows[workflow])} ${shortId(execution?.caseId ?? id)}` : name('execution.title')}
        help={name('execution.help')}
        topic="execution"
      >
        {labelOfChild(id) && execution && <Link to={`/executions/${execution.caseId}`}>{t('parent')}</Link>}
        <Link to="/executions">{t('back')}</Link>
        <AsOf query={query} />
      </PageHead>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {execution && (
        <>
          <div className="columns">
            <ExecutionHead execution={execution} onChange={again} />
            <div>
              <WaitingCard execution={execution} timers={timers} onChange={again} />
              <Interventions caseId={execution.caseId} county={execution.county ?? ''} onChange={again} />
            </div>
          </div>
          {!known && (
            <div className="note warn">
              <p>{t('unknown')}</p>
            </div>
          )}
          <div className="filters">
            <Choice
              label={t('reading')}
              value={reading}
              onChange={setReading}
              options={{ graph: t('graph'), steps: t('steps'), timeline: t('timeline'), events: t('events') }}
            />
            {history.hasNextPage && (
              <button type="button" className="plain line" onClick={() => void history.fetchNextPage()}>
                {t('loadAll')}
              </button>
            )}
          </div>
          {reading === 'graph' && definition && (
            <div className="columns graph-columns">
              <Suspense fallback={<Loading />}>
                <MachineGraph definition={definition} reading={read} selected={selected} onSelect={setSelected} />
              </Suspense>
              <StateCard
                state={selected}
                visits={read.visits}
                map={label && execution ? { runId: execution.caseId, label } : undefined}
              />
            </div>
          )}
          {reading === 'steps' && <Steps steps={execution.steps} />}
          {reading === 'timeline' && (
            <Timeline
              visits={read.visits}
              onSelect={(state) => {
                setSelected(state);
                setReading('graph');
              }}
            />
          )}
          {reading === 'events' && <Events events={events} />}
          {history.isError && <Trouble error={history.error} retry={() => void history.refetch()} />}
        </>
      )}
    </>
  );
}

/** A child of a Distributed Map runs what stands inside of the Map. */
const labelOfChild = (id: string): string => id.split('~')[1] ?? '';
