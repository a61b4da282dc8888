import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ChainVerdict } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { common } from '../../texts/common.ts';
import { ChainItem } from './ChainItem.tsx';
import { routine } from './routine.ts';
import { chainTexts } from './texts.ts';

/** Everything that happened for one family, and the proof that nothing of it was altered. */
export default function ChainPage() {
  const { id = '' } = useParams();
  const t = chainTexts.useTexts();
  const c = common.useTexts();
  const name = pageTexts.useTexts();
  const [verdict, setVerdict] = useState<ChainVerdict>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [view, setView] = useState<'main' | 'all'>('main');
  const query = useInfiniteQuery({
    queryKey: ['chain', id],
    queryFn: async ({ pageParam }) =>
      (await api().readChain({ params: { id }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } })).body,
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = view === 'all' ? events : events.filter(({ type }) => !routine.has(type));
  const days = Map.groupBy(shown, ({ at }) => shanghaiDateOf(at));
  const fault = verdict?.findings.find(({ rule }) => rule === undefined);
  async function verify(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      setVerdict((await api().verifyFamilyChain({ params: { id } })).body);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <PageHead title={name('chain.title')} help={name('chain.help')} topic="chain">
        <button type="button" className="plain strong" disabled={busy} onClick={() => void verify()}>
          {t(busy ? 'verifying' : 'verify')}
        </button>
        <AsOf query={query} />
      </PageHead>
      {problem !== undefined && <Trouble error={problem} />}
      {verdict && (
        <div className={`note ${verdict.intact ? 'good' : 'bad'}`} role="status">
          <div>
            <p>
              <Mark kind={verdict.intact ? 'done' : 'failed'}>
                {verdict.intact ? t('intact', { events: verdict.events }) : t('broken', { seq: fault?.seq ?? 0 })}
              </Mark>
            </p>
            <p className="muted small">
              <code>{t('head', { head: verdict.head.slice(0, 16) })}</code> {t('unproved')}
            </p>
          </div>
        </div>
      )}
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && events.length === 0 && <Empty title={t('empty')} />}
      {events.length > 0 && (
        <div className="filters">
          <Choice label={t('view')} value={view} onChange={setView} options={{ main: t('main'), all: t('all') }} />
          <span className="muted small">{t('shown', { shown: shown.length, all: events.length })}</span>
        </div>
      )}
      {[...days].map(([day, some]) => (
        <section key={day} aria-label={day}>
          <h2 className="chain-day">{day}</h2>
          <ol className="chain">
            {some.map((event) => (
              <ChainItem key={event.seq} event={event} />
            ))}
          </ol>
        </section>
      ))}
      {query.hasNextPage && (
        <button type="button" className="plain line" onClick={() => void query.fetchNextPage()}>
          {c('more')}
        </button>
      )}
    </>
  );
}
