import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WhatIf } from '../../../../shared/client/index.ts';
import { parameterKeys } from '../../../../shared/policy/parameters/key.ts';
import { api } from '../../api/client.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { shownValue } from './amount.ts';
import { parameterTexts } from './texts.ts';

const marks = { queued: 'waiting', running: 'active', done: 'done', cancelled: 'stopped', failed: 'failed' } as const;

/** Questions of the kind: what if the number were another; asked over every household that was determined. */
export function WhatIfs({ division }: { division: string | undefined }) {
  const t = parameterTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const [opened, setOpened] = useState('');
  const query = useQuery({
    queryKey: ['what-ifs', division, language],
    queryFn: async () => (await api().listWhatIfs({ query: { ...(division && { division }), limit: 20 } })).body.items,
    refetchInterval: 5000,
  });
  const one = useQuery({
    queryKey: ['what-if', opened, language],
    queryFn: async () => (await api().readWhatIf({ params: { id: opened } })).body,
    enabled: opened !== '',
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <Empty title={t('noWhatIfs')}>{t('noWhatIfsHelp')}</Empty>;
  return (
    <>
      {query.data.map(({ id, change, status, requestedAt }) => (
        <section key={id} className="card">
          <Mark kind={marks[status]}>{t(`status.${status}`)}</Mark>{' '}
          {change.parameters.map(({ key, area, value }) => (
            <span key={`${key} ${area}`}>
              {both(parameterKeys[key])} {t(area ?? 'both')} → {shownValue(value, parameterKeys[key].unit)}{' '}
            </span>
          ))}
          <span className="muted small">
            <When at={requestedAt} />
          </span>{' '}
          {status === 'done' && opened !== id && (
            <button type="button" className="plain line" onClick={() => setOpened(id)}>
              {t('showResult')}
            </button>
          )}
          {opened === id && one.data?.result && <Result result={one.data.result} />}
        </section>
      ))}
    </>
  );
}

type Outcome = NonNullable<WhatIf['result']>;

function Result({ result: { households, movers } }: { result: Outcome }) {
  const t = parameterTexts.useTexts();
  const words = useWords();
  const place = (each: string) =>
    each === 'none' ? t('notMet') : each === 'needs-input' ? t('needsInput') : words.category(each);
  const moved = movers.filter(({ from, to }) => from !== to);
  return (
    <>
      <p>{t(households === 1 ? 'households_one' : 'households_other', { count: households })}</p>
      {moved.length === 0 && <p>{t('noMovers')}</p>}
      {moved.length > 0 && (
        <table className="plain-table">
          <caption>{t('movers')}</caption>
          <thead>
            <tr>
              <th>{t('fromCategory')}</th>
              <th>{t('toCategory')}</th>
              <th className="numbers">{t('count')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ from, to, households: count }) => (
              <tr key={`${from} ${to}`}>
                <td>{place(from)}</td>
                <td>{place(to)}</td>
                <td className="numbers">{count ?? t('few')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
