import { useMemo, useState } from 'react';
import type { TaskSummary } from '../../../../shared/client/index.ts';
import { nameOf } from '../../../../shared/identity/index.ts';
import { useNow } from '../../api/clock.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { daysLeft } from '../../parts/daysLeft.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { RowList } from '../../parts/RowList.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { MatchesNote } from './MatchesNote.tsx';
import { OutboxNote } from './OutboxNote.tsx';
import { TaskRow } from './TaskRow.tsx';
import { TogetherNote } from './TogetherNote.tsx';
import { inboxTexts } from './texts.ts';
import { useTasks } from './useTasks.ts';

type Term = 'any' | 'late' | 'soon' | 'mine';

export default function InboxPage() {
  const t = inboxTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const officer = useOfficer();
  const minute = useNow().slice(0, 16);
  const [place, setPlace] = useState<'open' | 'done'>('open');
  const [term, setTerm] = useState<Term>('any');
  const [kind, setKind] = useState('');
  const [find, setFind] = useState('');
  const query = useTasks(place);
  const all = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const kinds = useMemo(() => Map.groupBy(all, (task) => task.kind), [all]);
  const shown = useMemo(() => {
    const now = `${minute}:00.000Z`;
    const inTerm: Record<Term, (task: TaskSummary) => boolean> = {
      any: () => true,
      late: ({ dueAt }) => dueAt <= now,
      soon: ({ dueAt }) => dueAt <= now || daysLeft(now, dueAt).days <= 3,
      mine: ({ claimedBy }) => claimedBy === officer.id,
    };
    const wanted = find.trim().toLowerCase();
    const textOf = ({ title, id, place: home }: TaskSummary) =>
      `${both(title)} ${id} ${home ? nameOf(home, language) : ''}`;
    return all.filter(
      (task) =>
        inTerm[term](task) &&
        (kind === '' || task.kind === kind) &&
        (wanted === '' || textOf(task).toLowerCase().includes(wanted)),
    );
  }, [all, term, kind, find, minute, officer.id, both, language]);
  return (
    <>
      <PageHead title={name('inbox.title')} help={name('inbox.help')} topic="inbox">
        <AsOf query={query} />
      </PageHead>
      <OutboxNote />
      {place === 'open' && <MatchesNote />}
      {place === 'open' && <TogetherNote tasks={all} />}
      <div className="filters">
        <Choice label={t('place')} value={place} onChange={setPlace} options={{ open: t('open'), done: t('done') }} />
        {place === 'open' && (
          <Choice
            label={t('when')}
            value={term}
            onChange={setTerm}
            options={{ any: t('any'), late: t('late'), soon: t('soon'), mine: t('mine') }}
          />
        )}
        <select aria-label={t('kind')} value={kind} onChange={({ target }) => setKind(target.value)}>
          <option value="">{t('allKinds')}</option>
          {[...kinds].map(([each, [first, ...more]]) => (
            <option key={each} value={each}>
              {both(first?.title)}（{more.length + 1}）
            </option>
          ))}
        </select>
        <input
          type="search"
          data-find
          aria-label={t('find')}
          placeholder={t('find')}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
        <span className="muted small">
          {query.hasNextPage
            ? t('countMore', { count: all.length })
            : t(shown.length === 1 ? 'count_one' : 'count_other', { count: shown.length })}
        </span>
      </div>
      {query.isPending && <Loading />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess &&
        (shown.length > 0 ? (
          <RowList
            className="task-rows"
            items={shown}
            label={t('list')}
            keyOf={({ id }) => id}
            to={({ id }) => `/tasks/${encodeURIComponent(id)}`}
            row={(task) => <TaskRow task={task} />}
            head={
              <>
                <span>{t('task')}</span>
                <span>{t('term')}</span>
                <span>{t('stage')}</span>
                <span>{t('taken')}</span>
                <span className="numbers">{t('opened')}</span>
              </>
            }
            onEnd={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
          />
        ) : all.length > 0 ? (
          <Empty title={t('noneMatch')}>{t('noneMatchHelp')}</Empty>
        ) : (
          <Empty title={t(place === 'open' ? 'empty' : 'doneEmpty')}>{place === 'open' && t('emptyHelp')}</Empty>
        ))}
    </>
  );
}
