import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ClosedVisit } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { orKept } from '../../drafts/frames.ts';
import { useOutbox, withdraw } from '../../drafts/outbox.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { KeptNote } from '../../parts/KeptNote.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';
import { useOpenOutbox } from '../inbox/OutboxNote.tsx';
import { PersonsCard } from '../task/PersonsCard.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { ResultCard } from './ResultCard.tsx';
import { visitTexts } from './texts.ts';
import { VisitForm } from './VisitForm.tsx';

/** 一户一访: everything that is open for a family, done on one way. */
export default function VisitPage() {
  const { id = '' } = useParams();
  const t = visitTexts.useTexts();
  const c = caseTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const language = useLanguage();
  const officer = useOfficer();
  const [closed, setClosed] = useState<ClosedVisit>();
  useOpenOutbox();
  const query = useQuery({
    queryKey: ['visit-sheet', id, language],
    queryFn: () =>
      orKept(`${officer.id}/visit-${id}`, async () => (await api().readVisitSheet({ params: { id } })).body),
    // What somebody fills in must not move below their hands.
    refetchOnWindowFocus: false,
  });
  const sheet = query.data;
  // A visit that was sent later, of which others had done a part meanwhile.
  const late = useOutbox().find((sent) => sent.id === `visit-${id}`);
  const result = closed ?? (late?.kind === 'visit' ? late.closed : undefined);
  const mine = (sheet?.items ?? []).filter(
    ({ mine: ours, signatures, nextSigner }) =>
      ours && signatures.length === 0 && officer.roles.some((role) => role === nextSigner),
  );
  const others = (sheet?.items ?? []).filter((item) => !mine.includes(item));
  return (
    <>
      <PageHead title={name('visit.title')} help={name('visit.help')} topic="visit">
        <Link to={`/families/${id}/card`}>{name('card.title')}</Link>
        <Link to={`/families/${id}/chain`}>{c('chain')}</Link>
        <AsOf query={query} />
      </PageHead>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      <KeptNote at={sheet?.keptAt} />
      {sheet && (
        <div className="columns">
          <div>
            {late && late.state !== 'waiting' && (
              <div className="note bad" role="alert">
                <p>{t(late.state === 'conflict' ? 'conflict' : 'refused', { code: late.code ?? '' })}</p>
              </div>
            )}
            {result ? (
              <ResultCard
                closed={result}
                items={sheet.items}
                onAgain={() =>
                  void Promise.all([query.refetch(), withdraw(`visit-${id}`)]).then(() => setClosed(undefined))
                }
              />
            ) : (
              <VisitForm family={sheet} items={mine} onClosed={setClosed} />
            )}
          </div>
          <div>
            <PersonsCard task={{ persons: sheet.persons }} />
            <ChangesCard sheet={sheet} />
            {others.length > 0 && (
              <section className="card">
                <h2>{t('others')}</h2>
                <ul className="reasons">
                  {others.map((item) => (
                    <li key={item.id}>
                      <div>
                        <Link to={`/tasks/${encodeURIComponent(item.id)}`}>{both(item.title)}</Link>
                      </div>
                      {words.organ(item.organ)} <TermLeft dueAt={item.dueAt} />{' '}
                      {item.nextSigner && (
                        <span className="muted small">{t('signs', { role: words.role(item.nextSigner) })}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      )}
    </>
  );
}
