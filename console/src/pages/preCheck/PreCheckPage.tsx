import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PreCheck } from '../../../../shared/client/index.ts';
import { childrenOf } from '../../../../shared/identity/index.ts';
import { publicApi } from '../../api/client.ts';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { useWords } from '../../words/useWords.ts';
import { Hint } from './Hint.tsx';
import { preCheckTexts } from './texts.ts';

const counties = ['340404', '370281', '500000', '420100', '210100'];
const cares = ['seriously-ill', 'severely-disabled', 'aged-alone', 'orphaned-minor'] as const;
const fen = (yuan: string): number | null => (yuan === '' ? null : Math.round(Number(yuan) * 100));

/** Six rough questions; the answers leave this page only to be weighed, and nothing of them is kept. */
export default function PreCheckPage() {
  const t = preCheckTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const [division, setDivision] = useState('340404');
  const [area, setArea] = useState<'urban' | 'rural'>('rural');
  const [people, setPeople] = useState(3);
  const [income, setIncome] = useState('');
  const [costs, setCosts] = useState('');
  const [ownsMore, setOwnsMore] = useState<PreCheck['ownsMore']>('unsure');
  const [emergency, setEmergency] = useState(false);
  const [care, setCare] = useState<ReadonlySet<(typeof cares)[number]>>(new Set());
  const ask = useMutation({
    mutationFn: async () =>
      (
        await publicApi().tryPreCheck({
          body: {
            division,
            area,
            people,
            monthlyIncome: fen(income),
            yearlyCosts: fen(costs),
            ownsMore,
            emergency,
            inNeedOfCare: [...care],
          },
        })
      ).body,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <div className="large">
      <PageHead title={name('preCheck.title')} help={name('preCheck.help')} topic="preCheck" />
      <form className="card no-print questions" onSubmit={submit}>
        <label>
          {t('where')}
          <select className="field wide" value={division} onChange={({ target }) => setDivision(target.value)}>
            {counties.map((county) => (
              <optgroup key={county} label={words.division(county)}>
                <option value={county}>{words.division(county)}</option>
                {childrenOf(county).map((township) => (
                  <option key={township} value={township}>
                    {words.division(township)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Choice label={t('area')} value={area} onChange={setArea} options={{ urban: t('urban'), rural: t('rural') }} />
        <label>
          {t('people')}
          <input
            type="number"
            className="field"
            min={1}
            max={20}
            required
            value={people}
            onChange={({ target }) => setPeople(Number(target.value))}
          />
        </label>
        <label>
          {t('income')}
          <input
            type="number"
            className="field"
            min={0}
            value={income}
            onChange={({ target }) => setIncome(target.value)}
          />
        </label>
        <div>
          {t('ownsMore')}
          <br />
          <Choice
            label={t('ownsMore')}
            value={ownsMore}
            onChange={setOwnsMore}
            options={{ yes: t('yes'), no: t('no'), unsure: t('unsure') }}
          />
        </div>
        <fieldset className="bare">
          <legend>{t('care')}</legend>
          {cares.map((each) => (
            <label key={each} className="tick">
              <input
                type="checkbox"
                checked={care.has(each)}
                onChange={({ target }) => {
                  const next = new Set(care);
                  if (target.checked) next.add(each);
                  else next.delete(each);
                  setCare(next);
                }}
              />{' '}
              {t(each)}
            </label>
          ))}
        </fieldset>
        <label>
          {t('costs')}
          <input
            type="number"
            className="field"
            min={0}
            value={costs}
            onChange={({ target }) => setCosts(target.value)}
          />
        </label>
        <div>
          {t('emergency')}
          <br />
          <Choice
            label={t('emergency')}
            value={emergency ? 'yes' : 'no'}
            onChange={(answer) => setEmergency(answer === 'yes')}
            options={{ yes: t('yes'), no: t('no') }}
          />
        </div>
        <button type="submit" className="plain strong" disabled={ask.isPending}>
          {t('ask')}
        </button>
      </form>
      {ask.isError && <Trouble error={ask.error} retry={() => ask.mutate()} />}
      {ask.data && <Hint hint={ask.data} both={both} />}
    </div>
  );
}
