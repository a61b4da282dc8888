import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

const batch = 1000;

/** The event history in AWS's form, oldest first; read again while the execution runs. */
export function useHistory(id: string, running: boolean, known: boolean) {
  return useInfiniteQuery({
    queryKey: ['history', id],
    enabled: known,
    queryFn: async ({ pageParam }) =>
      (
        await api().readExecutionHistory({
          params: { id },
          query: { order: 'oldest', limit: batch, ...(pageParam && { cursor: pageParam }) },
        })
      ).body,
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: running ? 15_000 : false,
  });
}
