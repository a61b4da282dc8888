import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { useLanguage } from '../../texts/useLanguage.ts';
import { type Filters, queryOf } from './filters.ts';

/** The list as the table has it, page by page, read again every twenty seconds while it is looked at. */
export function useExecutions(filters: Filters) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['executions', filters, language],
    queryFn: async ({ pageParam }) => {
      const query = { ...queryOf(filters, serverNow()), ...(pageParam && { cursor: pageParam }) };
      return (await api().listExecutions({ query })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 3 ? false : 20_000),
  });
}
