import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type {
  IdentifiedPerson,
  PersonWithAnIDNumber,
  PersonWithoutAnIDNumber,
  Task,
} from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { taskTexts } from './texts.ts';

type Found = PersonWithAnIDNumber | PersonWithoutAnIDNumber;

interface IdentifyPanelProps {
  task: Task;
  etag: string | undefined;
  onDone(): void;
}

/** Says who it is that a lead was about. Nothing of it is kept on this machine. */
export function IdentifyPanel({ task, etag, onDone }: IdentifyPanelProps) {
  const t = taskTexts.useTexts();
  const queries = useQueryClient();
  const [noNumber, setNoNumber] = useState(false);
  const [given, setGiven] = useState<Found>();
  const [found, setFound] = useState<IdentifiedPerson>();
  const [problem, setProblem] = useState<unknown>();
  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string) => String(data.get(name) ?? '').trim();
    const [phone, address] = [said('phone'), said('address')];
    const reach = { name: said('name'), ...(phone && { phone }), ...(address && { address }) };
    setGiven(
      noNumber
        ? {
            ...reach,
            noNumber: said('noNumber'),
            birthDate: said('birthDate'),
            sex: said('sex') === 'female' ? 'female' : 'male',
          }
        : { ...reach, idNumber: said('idNumber') },
    );
  }
  async function send(body: Found): Promise<void> {
    setGiven(undefined);
    setProblem(undefined);
    try {
      const answer = await api().identifyPerson({ params: { id: task.id }, body, ...(etag && { ifMatch: etag }) });
      setFound(answer.body);
      say(t(`identify.${answer.body.outcome}`));
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      onDone();
    } catch (error) {
      setProblem(error);
    }
  }
  if (found) {
    return (
      <section className="card">
        <p>{t(`identify.${found.outcome}`)}</p>
        <Link to={`/cases/${found.warningId}`}>{t('openCase')}</Link>
      </section>
    );
  }
  return (
    <form className="card stack" autoComplete="off" onSubmit={ask}>
      <h2>{t('identify.title')}</h2>
      <p className="muted small">{t('identify.help')}</p>
      <label>
        <input type="checkbox" checked={noNumber} onChange={({ target }) => setNoNumber(target.checked)} />{' '}
        {t('identify.noNumber')}
      </label>
      <label>
        {t('name')}
        <input className="field wide" name="name" required maxLength={60} />
      </label>
      {noNumber ? (
        <>
          <label>
            {t('identify.because')}
            <input className="field wide" name="noNumber" required minLength={2} maxLength={500} />
          </label>
          <label>
            {t('identify.birthDate')}
            <input className="field wide" name="birthDate" type="date" required />
          </label>
          <label>
            {t('identify.sex')}
            <select className="field wide" name="sex" required defaultValue="">
              <option value="" />
              <option value="male">{t('identify.male')}</option>
              <option value="female">{t('identify.female')}</option>
            </select>
          </label>
        </>
      ) : (
        <label>
          {t('idNumber')}
          <input className="field wide" name="idNumber" required minLength={15} maxLength={18} />
        </label>
      )}
      <label>
        {t('identify.phone')}
        <input className="field wide" name="phone" maxLength={40} inputMode="tel" />
      </label>
      <label>
        {t('identify.address')}
        <input className="field wide" name="address" maxLength={200} />
      </label>
      {problem !== undefined && <Trouble error={problem} />}
      <div>
        <button type="submit" className="plain strong">
          {t('identify.send')}
        </button>
      </div>
      {given && (
        <Confirm title={t('identify.confirm')} onYes={() => void send(given)} onNo={() => setGiven(undefined)} />
      )}
    </form>
  );
}
