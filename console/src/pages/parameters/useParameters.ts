import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../texts/useLanguage.ts';

/** Every number that decides in the place on the day, and what waits for another person there. */
export function useParameters(division: string | undefined, date: string) {
  const language = useLanguage();
  const place = division && { division };
  const inForce = useQuery({
    queryKey: ['parameters', division, date, language],
    queryFn: async () => (await api().listParametersInForce({ query: { ...place, ...(date && { date }) } })).body,
  });
  const proposed = useQuery({
    queryKey: ['parameters-proposed', division, language],
    queryFn: async () =>
      (await api().listParameters({ query: { ...place, status: 'proposed', limit: 100 } })).body.items,
  });
  return { inForce, proposed };
}
