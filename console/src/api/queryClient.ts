import { QueryClient } from '@tanstack/react-query';

/** The client repeats what may be repeated; a refusal is shown, not tried again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Without a connection a page has to say so, or show what was kept: it must not wait.
      queries: { networkMode: 'always', retry: false, staleTime: 5000, gcTime: 300_000, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  });
