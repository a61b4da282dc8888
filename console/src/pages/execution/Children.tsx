import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { common } from '../../texts/common.ts';
import { executionPageTexts } from './texts.ts';
import { useDuration } from './useDuration.ts';

interface ChildrenProps {
  runId: string;
  label: string;
  running: boolean;
  now: string;
}

const marks: Readonly<Record<string, 'active' | 'done' | 'stopped'>> = {
  RUNNING: 'active',
  SUCCEEDED: 'done',
  ABORTED: 'stopped',
};

/** The executions that a Distributed Map has started: each opens as an execution. */
export function Children({ runId, label, running, now }: ChildrenProps) {
  const t = executionPageTexts.useTexts();
  const c = common.useTexts();
  const duration = useDuration();
  const query = useInfiniteQuery({
    queryKey: ['children', runId, label],
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam && { cursor: pageParam };
      return (await api().listChildExecutions({ params: { id: runId }, query: { label, limit: 100, ...cursor } })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: running ? 10_000 : false,
  });
  if (query.isPending) return <Loading lines={4} />;
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  const children = query.data.pages.flatMap(({ items }) => items).toReversed();
  return (
    <div className="iterations">
      <p className="muted small">
        {t(children.length === 1 ? 'childCount_one' : 'childCount_other', { count: children.length })}
      </p>
      <ol className="reasons">
        {children.map(({ id, status, startedAt, stoppedAt }, index) => (
          <li key={id}>
            <Link to={`/executions/${encodeURIComponent(id)}`}>
              <Mark kind={marks[status] ?? 'failed'}>{t('iteration', { n: index + 1 })}</Mark>
            </Link>{' '}
            <span className="muted small">{duration(startedAt, stoppedAt ?? now)}</span>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <button type="button" className="plain" onClick={() => void query.fetchNextPage()}>
          {c('more')}
        </button>
      )}
    </div>
  );
}
