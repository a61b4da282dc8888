import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../../api/client.ts';
import { useNow } from '../../api/clock.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Shape } from '../../parts/Mark.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { useLanguage } from '../../texts/useLanguage.ts';
import { ReferralItem } from './ReferralItem.tsx';
import { deskTexts } from './texts.ts';

export function ReferralsView() {
  const t = deskTexts.useTexts();
  const language = useLanguage();
  const now = useNow();
  const [place, setPlace] = useState<'open' | 'answered'>('open');
  const query = useInfiniteQuery({
    queryKey: ['referrals', place, language],
    queryFn: async ({ pageParam }) =>
      (await api().listReferrals({ query: { place, limit: 100, ...(pageParam && { cursor: pageParam }) } })).body,
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    refetchInterval: 30_000,
  });
  // The answer to a referral is a task of the agency; the task names the referral.
  const tasks = useQuery({
    queryKey: ['tasks-of-referrals', language],
    queryFn: async () => (await api().listTasks({ query: { place: 'open', limit: 100 } })).body.items,
    refetchInterval: 30_000,
  });
  const taskOf = useMemo(
    () => new Map((tasks.data ?? []).flatMap(({ id, subject }) => (subject ? [[subject, id] as const] : []))),
    [tasks.data],
  );
  const referrals = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const late = referrals.filter(
    ({ status, acknowledgeBy }) => status === 'sent' && acknowledgeBy !== undefined && acknowledgeBy <= now,
  ).length;
  return (
    <>
      <div className="filters">
        <Choice
          label={t('place')}
          value={place}
          onChange={setPlace}
          options={{ open: t('open'), answered: t('answered') }}
        />
        <AsOf query={query} />
      </div>
      {late > 0 && (
        <div className="note bad">
          <span className="tone-bad">
            <Shape kind="late" size={18} />
          </span>
          <div>
            <p>
              <strong>{t(late === 1 ? 'lateCount_one' : 'lateCount_other', { count: late })}</strong>
            </p>
            <p>{t('lateHelp')}</p>
          </div>
        </div>
      )}
      {query.isPending && <Loading />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && referrals.length === 0 && (
        <Empty title={t(place === 'open' ? 'none' : 'noneAnswered')}>
          {t(place === 'open' ? 'noneHelp' : 'noneAnsweredHelp')}
        </Empty>
      )}
      {referrals.length > 0 && (
        <ol className="referrals" aria-label={t('list')}>
          {referrals.map((referral) => (
            <ReferralItem
              key={referral.id}
              referral={referral}
              taskId={taskOf.get(referral.id)}
              onChanged={() => void Promise.all([query.refetch(), tasks.refetch()])}
            />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <button type="button" className="plain line" onClick={() => void query.fetchNextPage()}>
          …
        </button>
      )}
    </>
  );
}
