import { QueryClient } from '@tanstack/react-query';

/** The client repeats what may be repeated; a refusal is shown, not tried again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 5000, gcTime: 300_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
