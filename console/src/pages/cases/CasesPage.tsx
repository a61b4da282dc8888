import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { childrenOf, levelOf } from '../../../../shared/identity/index.ts';
import { api } from '../../api/client.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { RowList } from '../../parts/RowList.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { statusWord } from '../../words/statuses.ts';
import { useTriggerWords } from '../../words/useTriggerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { shortId } from '../inbox/shortId.ts';
import { caseTexts } from './texts.ts';

type Kind = 'application' | 'warning';
type Place = 'open' | 'closed';

export default function CasesPage() {
  const t = caseTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const said = useTriggerWords();
  const language = useLanguage();
  const officer = useOfficer();
  const [search, setSearch] = useSearchParams();
  const kind: Kind = search.get('kind') === 'warning' ? 'warning' : 'application';
  const place: Place = search.get('place') === 'closed' ? 'closed' : 'open';
  const division = search.get('division') ?? '';
  const change = (next: Record<string, string>) =>
    setSearch(
      Object.fromEntries(Object.entries({ kind, place, division, ...next }).filter(([, value]) => value !== '')),
      { replace: true },
    );
  const query = useInfiniteQuery({
    queryKey: ['cases', kind, place, division, language],
    queryFn: async ({ pageParam }) => {
      const asked = {
        query: { place, limit: 100, ...(division && { division }), ...(pageParam && { cursor: pageParam }) },
      };
      return kind === 'warning' ? (await api().listWarnings(asked)).body : (await api().listApplications(asked)).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
  const cases = useMemo(() => query.data?.pages.flatMap(({ items }) => [...items]) ?? [], [query.data]);
  return (
    <>
      <PageHead title={name('cases.title')} help={name('cases.help')} topic="cases">
        <AsOf query={query} />
      </PageHead>
      <div className="filters">
        <Choice
          label={t('kind')}
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={{ application: t('application'), warning: t('warning') }}
        />
        <Choice
          label={t('place')}
          value={place}
          onChange={(next) => change({ place: next })}
          options={{ open: t('open'), closed: t('closed') }}
        />
        {levelOf(officer.division) === 'county' && (
          <select aria-label={t('area')} value={division} onChange={({ target }) => change({ division: target.value })}>
            <option value="">{t('anyArea')}</option>
            {childrenOf(officer.division).map((each) => (
              <option key={each} value={each}>
                {words.division(each)}
              </option>
            ))}
          </select>
        )}
      </div>
      {query.isPending && <Loading />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && cases.length === 0 && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
      {cases.length > 0 && (
        <RowList
          className="task-rows"
          items={cases}
          label={t('list')}
          keyOf={({ id }) => id}
          to={({ id }) => `/cases/${id}`}
          row={(each) => (
            <>
              <span className="one-line">
                <strong>{'receipt' in each ? each.receipt : said.indicator(each.indicator)}</strong>{' '}
                <span className="muted small">
                  {words.division(each.township)}
                  {'indicator' in each && ` · ${shortId(each.id)}`}
                </span>
              </span>
              <span>
                <span className="chip">{both(statusWord(kind, each.status))}</span>
              </span>
              <span className="one-line small wide-only">
                {each.waiting[0] ? t('waits', { organ: words.organ(each.waiting[0].organ) }) : t('nobody')}
              </span>
              <span className="small wide-only">
                {'urgency' in each && each.urgency === 'urgent' && <span className="chip tone-bad">{t('urgent')}</span>}
                {'benefit' in each && <span className="muted">{t(each.benefit)}</span>}
              </span>
              <span className="small muted numbers wide-only">
                <When at={each.openedAt} />
              </span>
            </>
          )}
          onEnd={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
        />
      )}
    </>
  );
}
