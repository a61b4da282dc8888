import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../texts/useLanguage.ts';

const atWork = new Set(['committed', 'checking', 'loading', 'undoing']);

/** The imports of the officer's organ, newest first; asked again while one of them is being worked on. */
export function useImports() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['register-imports', language],
    queryFn: async () => (await api().listImports({ query: { limit: 50 } })).body.items,
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => atWork.has(status)) ? 2000 : false),
  });
}

export type ImportShown = NonNullable<ReturnType<typeof useImports>['data']>[number];
