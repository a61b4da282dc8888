import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { DecisionCard } from '../../decision/DecisionCard.tsx';
import { orKept } from '../../drafts/frames.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { KeptNote } from '../../parts/KeptNote.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { When } from '../../parts/When.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useKeys } from '../../shell/useKeys.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { useOpenOutbox } from '../inbox/OutboxNote.tsx';
import { DescriptionCard } from './DescriptionCard.tsx';
import { EvidenceOfCase } from './EvidenceOfCase.tsx';
import { FactsCard } from './FactsCard.tsx';
import { IdentifyPanel } from './IdentifyPanel.tsx';
import { OriginCards } from './OriginCards.tsx';
import { PersonsCard } from './PersonsCard.tsx';
import { SignPanel } from './SignPanel.tsx';
import { TaskForm } from './TaskForm.tsx';
import { TaskHead } from './TaskHead.tsx';
import { taskTexts } from './texts.ts';

export default function TaskPage() {
  const { id = '' } = useParams();
  const t = taskTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const language = useLanguage();
  const officer = useOfficer();
  const navigate = useNavigate();
  const queries = useQueryClient();
  useOpenOutbox();
  useKeys({ u: () => void navigate('/inbox') });
  const query = useQuery({
    queryKey: ['task', id, language],
    queryFn: () =>
      orKept(`${officer.id}/${id}`, async () => {
        const { body, etag } = await api().readTask({ params: { id } });
        return { body, etag };
      }),
  });
  const task = query.data?.body;
  const etag = query.data?.etag;
  const done = () => void queries.invalidateQueries({ queryKey: ['task', id] });
  const mine = task?.organ === officer.organ && officer.roles.some((role) => role === task.nextSigner);
  const identifies = task?.kind === 'identify-person' || task?.kind === 'identify-urgent-person';
  return (
    <>
      <PageHead
        title={task ? both(task.title) : name('task.title')}
        help={task ? both(task.help) : name('task.help')}
        topic="task"
      >
        <Link to="/inbox">{t('back')}</Link>
        <AsOf query={query} />
      </PageHead>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      <KeptNote at={query.data?.keptAt} />
      {task && (
        <div className="columns">
          <div>
            <TaskHead task={task} etag={etag} />
            {task.status === 'open' && mine && (
              <button type="button" className="plain line narrow-only to-form" onClick={toForm}>
                {t('toForm')} ↓
              </button>
            )}
            <OriginCards task={task} />
            {identifies && task.status === 'open' ? (
              <DescriptionCard persons={task.persons} />
            ) : (
              <PersonsCard task={task} />
            )}
            {task.determination && <DecisionCard determination={task.determination} persons={task.persons} />}
            <EvidenceOfCase task={task} />
            <FactsCard task={task} />
          </div>
          <div className="stick" id="form">
            {task.status !== 'open' ? (
              <section className="card">
                <Mark kind={task.status === 'completed' ? 'done' : 'stopped'}>
                  {t(task.status === 'completed' ? 'done' : 'cancelled')}
                </Mark>
                <dl className="facts" style={{ marginTop: 8 }}>
                  {task.outcome && (
                    <>
                      <dt>{t('outcome')}</dt>
                      <dd>{both(valueWords[task.outcome] ?? { zh: task.outcome, en: task.outcome })}</dd>
                    </>
                  )}
                  {task.completedAt && (
                    <>
                      <dt>{t('by')}</dt>
                      <dd>
                        {task.completedBy} · <When at={task.completedAt} />
                      </dd>
                    </>
                  )}
                </dl>
                <p>
                  <Link to="/inbox">{t('nextTask')}</Link>
                </p>
              </section>
            ) : mine ? (
              task.signatures.length === 0 ? (
                <>
                  {identifies && <IdentifyPanel task={task} etag={etag} onDone={done} />}
                  <TaskForm key={task.id} task={task} etag={etag} keptAt={query.data?.keptAt} onDone={done} />
                </>
              ) : (
                <SignPanel task={task} etag={etag} onDone={done} />
              )
            ) : (
              <div className="note">
                <p>{t('notYours', { role: words.role(task.nextSigner ?? '') })}</p>
              </div>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** On a phone the form stands below everything that is known. */
const toForm = (): void => document.getElementById('form')?.scrollIntoView({ behavior: 'smooth' });
