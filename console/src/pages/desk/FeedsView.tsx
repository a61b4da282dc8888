import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { BatchDetail } from './BatchDetail.tsx';
import { BatchTable } from './BatchTable.tsx';
import { delivers, type FeedId, feedOf, feedsSeenBy } from './feeds.ts';
import { MatchesCard } from './MatchesCard.tsx';
import { deskTexts } from './texts.ts';
import { UploadPanel } from './UploadPanel.tsx';

const moving = new Set(['announced', 'committed', 'ingesting']);

/** The lists of an agency: what they must hold, delivering one, and what became of each delivery. */
export function FeedsView() {
  const t = deskTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const language = useLanguage();
  const officer = useOfficer();
  const [search, setSearch] = useSearchParams();
  const feeds = feedsSeenBy(officer);
  const feed = feeds.find((each) => each === search.get('feed')) ?? (feeds[0] as FeedId);
  const batch = search.get('batch') ?? '';
  const show = (next: Record<string, string>) => setSearch({ view: 'feeds', feed, ...next }, { replace: true });
  const { title, freshness, owners, columns } = feedOf(feed);
  const query = useInfiniteQuery({
    queryKey: ['batches', feed, language],
    queryFn: async ({ pageParam }) =>
      (await api().listBatches({ params: { feed }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }))
        .body,
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => moving.has(status))) ? 2000 : 30_000,
  });
  const batches = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = batches.find(({ id }) => id === batch);
  return (
    <>
      <div className="filters">
        <select aria-label={t('feed.choose')} value={feed} onChange={({ target }) => show({ feed: target.value })}>
          {feeds.map((each) => (
            <option key={each} value={each}>
              {both(feedOf(each).title)}
            </option>
          ))}
        </select>
        <span className="muted small">{t('feed.freshness', { days: freshness })}</span>
      </div>
      {holds(officer, ['county-officer']) && <MatchesCard />}
      <div className={delivers(officer, feed) ? 'columns even' : ''}>
        {delivers(officer, feed) && (
          <UploadPanel key={feed} feed={feed} onSent={(id) => void query.refetch().then(() => show({ batch: id }))} />
        )}
        <section className="card">
          <h2>{both(title)}</h2>
          {!delivers(officer, feed) && (
            <p className="muted small">{t('feed.readOnly', { organs: owners.map(words.agency).join('、') })}</p>
          )}
          <details>
            <summary>{t('feed.fields')}</summary>
            <ul className="reasons">
              {columns.map(({ id, headers, required }) => (
                <li key={id}>
                  {headers[language][0]}{' '}
                  <span className="muted small">{t(required ? 'feed.required' : 'feed.optional')}</span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      </div>
      <section className="card">
        <h2>
          {t('feed.history')} <AsOf query={query} />
        </h2>
        {query.isPending && <Loading lines={3} />}
        {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && batches.length === 0 && (
          <Empty title={t('feed.noHistory')}>{t('feed.noHistoryHelp')}</Empty>
        )}
        {batches.length > 0 && <BatchTable batches={batches} chosen={batch} onChoose={(id) => show({ batch: id })} />}
        {query.hasNextPage && (
          <button type="button" className="plain line" onClick={() => void query.fetchNextPage()}>
            …
          </button>
        )}
      </section>
      {chosen && (
        <BatchDetail
          key={chosen.id}
          batch={chosen}
          mine={delivers(officer, feed)}
          onChanged={() => void query.refetch()}
          onClose={() => show({})}
        />
      )}
    </>
  );
}
