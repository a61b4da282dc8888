import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useFactWords } from '../../facts/useFactWords.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useLanguage } from '../../texts/useLanguage.ts';
import { caseTexts } from '../cases/texts.ts';
import { CardTable } from './CardTable.tsx';
import { cardTexts } from './texts.ts';

/** 救助明白卡: what each member should get, gets, and is owed; printed on one sheet for the family. */
export default function CardPage() {
  const { id = '' } = useParams();
  const t = cardTexts.useTexts();
  const c = caseTexts.useTexts();
  const name = pageTexts.useTexts();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['card', id, language],
    queryFn: async () => {
      const [card, family] = await Promise.all([
        api().readFamilyCard({ params: { id } }),
        api().readFamily({ params: { id } }),
      ]);
      return { ...card.body, members: family.body.members };
    },
  });
  const { on = '', rows = [], members } = query.data ?? {};
  const words = useFactWords(members);
  const people = [...new Set(rows.map(({ person }) => person))].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''));
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  return (
    <div className="document">
      <PageHead title={name('card.title')} help={name('card.help')} topic="card">
        <Link to={`/families/${id}/chain`}>{c('chain')}</Link>
        <button type="button" className="plain line" onClick={() => print()}>
          {t('print')}
        </button>
        <AsOf query={query} />
      </PageHead>
      {query.isPending && <Loading lines={8} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
      {rows.length > 0 && (
        <>
          <p>
            {t('on', { day: on })} ·{' '}
            {t('total', {
              all: rows.length - count('without-ground'),
              received: count('received'),
              owed: count('owed'),
              open: count('to-be-checked'),
            })}
          </p>
          {people.map((person) => (
            <CardTable
              key={person ?? 'household'}
              title={words.person(person)}
              rows={rows.filter((row) => row.person === person)}
            />
          ))}
          <p className="muted small">{t('footer')}</p>
        </>
      )}
    </div>
  );
}
