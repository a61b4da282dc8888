import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** More rows than one looks at in a sitting; the others follow as these are answered. */
const mostShown = 50;

/** Rows that may be about persons of the county and wait for an officer's answer. */
export const useMatches = (enabled = true) =>
  useQuery({
    queryKey: ['matches'],
    queryFn: async () => (await api().listMatches({ query: { limit: mostShown } })).body.items,
    enabled,
  });
