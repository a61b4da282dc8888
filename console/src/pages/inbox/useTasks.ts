import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../texts/useLanguage.ts';

/** Tasks of one's own organ, page by page, read again every half minute while they are looked at. */
export function useTasks(place: 'open' | 'done') {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['tasks', place, language],
    queryFn: async ({ pageParam }) => {
      const { body } = await api().listTasks({
        query: { place, limit: 100, ...(pageParam && { cursor: pageParam }) },
      });
      return body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: 30_000,
  });
}
