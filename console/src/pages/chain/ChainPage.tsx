import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ChainVerdict } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { common } from '../../texts/common.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { chainEvents } from '../../words/chainEvents.ts';
import { useWords } from '../../words/useWords.ts';
import { shortId } from '../inbox/shortId.ts';
import { chainTexts } from './texts.ts';

/** Everything that happened for one family, and the proof that nothing of it was altered. */
export default function ChainPage() {
  const { id = '' } = useParams();
  const t = chainTexts.useTexts();
  const c = common.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const [verdict, setVerdict] = useState<ChainVerdict>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['chain', id],
    queryFn: async ({ pageParam }) =>
      (await api().readChain({ params: { id }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } })).body,
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
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
      <ol className="chain">
        {events.map(({ seq, type, at, by, caseId, payloadHash, payload, erasedBy }) => (
          <li key={seq}>
            <span className="muted">{seq}</span>
            <div>
              <strong>{both(chainEvents[type]) || <code>{type}</code>}</strong>{' '}
              <span className="muted small">
                {by.organ ? words.organ(by.organ) : t(by.kind === 'family' ? 'family' : 'system')} ·{' '}
                <When at={at} exact /> · <Link to={`/cases/${caseId}`}>{shortId(caseId)}</Link> ·{' '}
                <code>{payloadHash.slice(0, 10)}</code>
              </span>
              {erasedBy && <p className="muted small">{t('erased', { rule: erasedBy })}</p>}
              {payload && Object.keys(payload).length > 0 && (
                <details>
                  <summary className="small">{t('content')}</summary>
                  <pre className="payload">{JSON.stringify(payload, null, 2)}</pre>
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <button type="button" className="plain line" onClick={() => void query.fetchNextPage()}>
          {c('more')}
        </button>
      )}
    </>
  );
}
