import { useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { warningStatuses } from '../../words/statuses.ts';
import { useWords } from '../../words/useWords.ts';
import { LeadForm } from './LeadForm.tsx';
import { deskTexts } from './texts.ts';

const mostShown = 20;

/** Reports somebody's need, and shows how far those are that were reported. */
export function LeadsView() {
  const t = deskTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['leads', language],
    queryFn: async () => (await api().listLeads({ query: { limit: mostShown } })).body.items,
  });
  const progress = useQueries({
    queries: (query.data ?? []).map(({ id }) => ({
      queryKey: ['lead', id, language],
      queryFn: async () => (await api().readLead({ params: { id } })).body.progress,
    })),
  });
  return (
    <div className="columns even">
      <LeadForm onFiled={() => void query.refetch()} />
      <section className="card">
        <h2>
          {t('lead.mine')} <AsOf query={query} />
        </h2>
        {query.isPending && <Loading lines={3} />}
        {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
        {query.data?.length === 0 && <Empty title={t('lead.none')}>{t('lead.noneHelp')}</Empty>}
        <ul className="bare-list">
          {query.data?.map(({ id, note, township, at }, index) => {
            const far = progress[index]?.data;
            return (
              <li key={id}>
                <p>{note}</p>
                <p className="small muted">
                  {words.division(township)} · {t('lead.at')} <When at={at} />
                </p>
                {far && (
                  <Mark kind={far.status === 'closed' ? 'done' : 'active'}>
                    {both(warningStatuses[far.status])}
                    {far.outcome && valueWords[far.outcome] && ` · ${both(valueWords[far.outcome])}`}
                  </Mark>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
