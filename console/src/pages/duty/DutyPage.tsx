import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { shanghai } from '../../parts/When.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useLanguage } from '../../texts/useLanguage.ts';
import { ActsCard } from '../case/ActsCard.tsx';
import { taskTexts } from '../task/texts.ts';
import { ChecksThen } from './ChecksThen.tsx';
import { DeadlinesThen } from './DeadlinesThen.tsx';
import { StepsThen } from './StepsThen.tsx';
import { dutyTexts } from './texts.ts';

/** What a field for a local instant holds, as an instant in UTC; the field is on Shanghai time. */
const instantOf = (local: string): string => new Date(Date.parse(`${local}:00Z`) - 8 * 3_600_000).toISOString();

/** 履职留痕包: what the officers of a case knew at an instant, and what they did on it. */
export default function DutyPage() {
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('at') ?? undefined;
  const t = dutyTexts.useTexts();
  const k = taskTexts.useTexts();
  const name = pageTexts.useTexts();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['duty-record', id, asked, language],
    queryFn: async () => (await api().readDutyRecord({ params: { id }, query: { ...(asked && { at: asked }) } })).body,
  });
  const record = query.data;
  function choose(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('at');
    setSearch(typeof given === 'string' && given ? { at: instantOf(given) } : {});
  }
  return (
    <div className="document">
      <PageHead title={name('duty.title')} help={name('duty.help')} topic="duty">
        <Link to={`/cases/${id}`}>{k('openCase')}</Link>
        <button type="button" className="plain line" onClick={() => print()}>
          {t('print')}
        </button>
        <AsOf query={query} />
      </PageHead>
      <form className="filters no-print" onSubmit={choose}>
        <label htmlFor="duty-at">{t('at')}</label>
        <input
          key={asked}
          id="duty-at"
          name="at"
          type="datetime-local"
          className="field"
          defaultValue={shanghai(asked ?? serverNow())
            .slice(0, 16)
            .replace(' ', 'T')}
        />
        <button type="submit" className="plain line">
          {t('show')}
        </button>
      </form>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {record && (
        <>
          <div className={`note ${record.chain.intact ? 'good' : 'bad'}`}>
            <div>
              <p>{t('asKnown', { time: shanghai(record.at) })}</p>
              <p>
                <Mark kind={record.chain.intact ? 'done' : 'failed'}>
                  {record.chain.intact ? t('intact', { events: record.chain.events }) : t('broken')}
                </Mark>{' '}
                <span className="mono small muted">{t('head', { head: record.chain.head.slice(0, 16) })}</span>
              </p>
              <p className="muted small">
                {k('case')} <code>{record.caseId}</code>
              </p>
            </div>
          </div>
          <ChecksThen record={record} />
          <DeadlinesThen deadlines={record.deadlines} />
          <ActsCard acts={record.acts} />
          <StepsThen record={record} />
        </>
      )}
    </div>
  );
}
