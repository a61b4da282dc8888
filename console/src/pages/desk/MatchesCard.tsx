import { useState } from 'react';
import { isRowFault, rowFaults } from '../../../../shared/feeds/rowFault.ts';
import { api } from '../../api/client.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Trouble } from '../../parts/states.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { feedOf } from './feeds.ts';
import { deskTexts } from './texts.ts';
import { useMatches } from './useMatches.ts';

/** Rows without a usable ID number and the persons they may be about; nothing is shown while there are none. */
export function MatchesCard() {
  const t = deskTexts.useTexts();
  const both = useBoth();
  const [names, setNames] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>();
  const query = useMatches();
  const tried = async (work: () => Promise<void>) => {
    setProblem(undefined);
    await work().catch(setProblem);
  };
  const look = (id: string) =>
    tried(async () => {
      const { body } = await api().readPerson({ params: { id }, query: { purpose: 'investigation' } });
      setNames((known) => ({ ...known, [id]: [body.name, body.birthDate].filter(Boolean).join(' · ') }));
    });
  const answer = (id: string, line: number, same: boolean) =>
    tried(async () => {
      await api().answerMatch({ params: { id, line: String(line) }, body: { same } });
      await query.refetch();
    });
  if (!query.data?.length) return query.isError ? <Trouble error={query.error} /> : null;
  return (
    <section className="card">
      <h2>
        {t('match.title')} <AsOf query={query} />
      </h2>
      <p className="muted small">{t('match.help')}</p>
      {problem !== undefined && <Trouble error={problem} />}
      <ul className="bare-list">
        {query.data.map(({ feed, batchId, line, fault, confidence, personId, dueAt }) => (
          <li key={`${batchId}#${line}`}>
            <p>
              {t('match.row', { feed: both(feedOf(feed).title), line })}{' '}
              <span className="muted small">{isRowFault(fault) && both(rowFaults[fault])}</span>{' '}
              <TermLeft dueAt={dueAt} />
            </p>
            <p className="small">
              {t(`match.${confidence}`)}{' '}
              {names[personId] ?? (
                <button type="button" className="plain line" onClick={() => void look(personId)}>
                  {t('match.look')}
                </button>
              )}
            </p>
            <p>
              <button type="button" className="plain strong" onClick={() => void answer(batchId, line, true)}>
                {t('match.same')}
              </button>{' '}
              <button type="button" className="plain line" onClick={() => void answer(batchId, line, false)}>
                {t('match.other')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
