import { type FormEvent, useRef, useState } from 'react';
import type { FileLead } from '../../../../shared/client/index.ts';
import { childrenOf, countyOf } from '../../../../shared/identity/index.ts';
import { api } from '../../api/client.ts';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { useWords } from '../../words/useWords.ts';
import { deskTexts } from './texts.ts';

type Need = NonNullable<FileLead['needs']>[number];
const needs = [
  'basic-living',
  'medical',
  'education',
  'housing',
  'employment',
  'disaster',
  'disability',
  'emergency',
  'care',
] as const satisfies readonly Need[];

/** What was noticed about somebody. Nothing of it is kept on this machine. */
export function LeadForm({ onFiled }: { onFiled(): void }) {
  const t = deskTexts.useTexts();
  const words = useWords();
  const { division } = useOfficer();
  const county = countyOf(division) ?? division;
  const form = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string) => String(data.get(name) ?? '').trim();
    setSending(true);
    setProblem(undefined);
    try {
      const [name, phone] = [said('name'), said('phone')];
      const { body } = await api().fileLead({
        body: {
          whom: {
            ...(unknown
              ? { whereabouts: said('whereabouts'), ...(name && { name }) }
              : { idNumber: said('idNumber'), name }),
            ...(phone && { phone }),
            division: said('division'),
            area: said('area') === 'urban' ? 'urban' : 'rural',
          },
          note: said('note'),
          needs: data.getAll('needs') as Need[],
          urgency: data.has('urgent') ? 'urgent' : 'normal',
        },
      });
      say(t(unknown ? 'lead.sent.unknown' : `lead.sent.${body.outcome}`));
      form.current?.reset();
      setUnknown(false);
      onFiled();
    } catch (error) {
      setProblem(error);
    }
    setSending(false);
  }
  return (
    <form ref={form} className="card stack" autoComplete="off" onSubmit={(event) => void send(event)}>
      <h2>{t('lead.title')}</h2>
      <p className="muted small">{t('lead.about')}</p>
      <label>
        <input type="checkbox" checked={unknown} onChange={({ target }) => setUnknown(target.checked)} />{' '}
        {t('lead.unknown')}
      </label>
      <label>
        {t(unknown ? 'lead.nameTold' : 'lead.name')}
        <input className="field wide" name="name" required={!unknown} maxLength={60} />
      </label>
      {unknown ? (
        <label>
          {t('lead.whereabouts')} <span className="muted small">{t('lead.whereaboutsHelp')}</span>
          <textarea className="field wide" name="whereabouts" rows={2} required minLength={2} maxLength={400} />
        </label>
      ) : (
        <label>
          {t('lead.idNumber')}
          <input className="field wide" name="idNumber" required minLength={15} maxLength={18} inputMode="text" />
        </label>
      )}
      <label>
        {t('lead.phone')}
        <input className="field wide" name="phone" maxLength={40} inputMode="tel" />
      </label>
      <label>
        {t('lead.division')}
        <select className="field wide" name="division" required defaultValue="">
          <option value="">{t('lead.choose')}</option>
          {childrenOf(county).map((place) => (
            <option key={place} value={place}>
              {words.division(place)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('lead.area')}
        <select className="field wide" name="area" defaultValue="rural">
          <option value="rural">{t('lead.rural')}</option>
          <option value="urban">{t('lead.urban')}</option>
        </select>
      </label>
      <label>
        {t('lead.note')} <span className="muted small">{t('lead.noteHelp')}</span>
        <textarea className="field wide" name="note" rows={4} required minLength={2} maxLength={1000} />
      </label>
      <fieldset className="bare">
        <legend>{t('lead.needs')}</legend>
        <div className="ticks">
          {needs.map((need) => (
            <label key={need}>
              <input type="checkbox" name="needs" value={need} /> {t(`lead.need.${need}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <input type="checkbox" name="urgent" /> {t('lead.urgent')}
      </label>
      {problem !== undefined && <Trouble error={problem} />}
      <div>
        <button type="submit" className="plain strong" disabled={sending}>
          {t('lead.send')}
        </button>
      </div>
    </form>
  );
}
