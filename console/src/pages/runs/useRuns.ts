import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../texts/useLanguage.ts';

export function useRuns() {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['runs', language],
    queryFn: async ({ pageParam }) =>
      (await api().listRuns({ query: { limit: 50, ...(pageParam && { cursor: pageParam }) } })).body,
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: 10_000,
  });
}

/** A run, how far each slice is while it goes on, and its report once it has closed. */
export function useRun(id: string) {
  const language = useLanguage();
  const run = useQuery({
    queryKey: ['run', id, language],
    queryFn: async () => (await api().readRun({ params: { id } })).body,
    refetchInterval: ({ state }) => (state.data?.status === 'closed' ? false : 3000),
    enabled: id !== '',
  });
  const closed = run.data?.status === 'closed';
  const progress = useQuery({
    queryKey: ['run-progress', id, closed, language],
    queryFn: async () => (await api().readRunProgress({ params: { id } })).body,
    refetchInterval: closed ? false : 1000,
    enabled: id !== '',
  });
  const report = useQuery({
    queryKey: ['run-report', id, language],
    queryFn: async () => (await api().readRunReport({ params: { id } })).body,
    enabled: closed,
  });
  return { run, progress, report };
}
