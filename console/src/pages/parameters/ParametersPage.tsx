import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ParameterInForce } from '../../../../shared/client/index.ts';
import { childrenOf, countyOf } from '../../../../shared/identity/index.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useWords } from '../../words/useWords.ts';
import { InForceTable } from './InForceTable.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { Proposed } from './Proposed.tsx';
import { parameterTexts } from './texts.ts';
import { useParameters } from './useParameters.ts';
import { WhatIfs } from './WhatIfs.tsx';

type View = 'inForce' | 'proposed' | 'whatIfs';

/** Numbers that norms leave to a place: in force, missing, proposed by one person and approved by another. */
export default function ParametersPage() {
  const t = parameterTexts.useTexts();
  const name = pageTexts.useTexts();
  const words = useWords();
  const officer = useOfficer();
  const [asked, setAsked] = useSearchParams();
  const [item, setItem] = useState<ParameterInForce>();
  const own = countyOf(officer.division) ?? officer.division;
  // A city or a province enters its own numbers; it looks at what decides in one of its counties.
  const places = countyOf(officer.division) ? [own] : [own, ...childrenOf(own)];
  const view = (asked.get('view') ?? 'inForce') as View;
  const place = asked.get('place') ?? own;
  const county = countyOf(place);
  const date = asked.get('date') ?? '';
  const { inForce, proposed } = useParameters(place, date);
  const put = (key: string, value: string) =>
    setAsked((before) => {
      if (value) before.set(key, value);
      else before.delete(key);
      return before;
    });
  const mayPropose = holds(officer, ['county-officer', 'norm-officer']);
  const mayDecide = holds(officer, ['county-leader', 'norm-leader']);
  const mayTry = holds(officer, ['county-officer', 'norm-officer', 'administrator']);
  const norms = holds(officer, ['norm-officer', 'norm-leader']);
  const maySeeTries = norms || holds(officer, ['county-officer', 'county-leader', 'administrator', 'auditor']);
  const waiting = proposed.data?.length ?? 0;
  const proposedTab = waiting > 0 ? `${t('proposed')} ${waiting}` : t('proposed');
  const missing = inForce.data?.missing ?? 0;
  return (
    <>
      <PageHead title={name('parameters.title')} help={name('parameters.help')} topic="parameters">
        <AsOf query={inForce} />
      </PageHead>
      <div className="filters">
        <Choice
          label={t('view')}
          value={view}
          onChange={(next: View) => put('view', next === 'inForce' ? '' : next)}
          options={
            (maySeeTries
              ? { inForce: t('inForce'), proposed: proposedTab, whatIfs: t('whatIfs') }
              : { inForce: t('inForce'), proposed: proposedTab }) as Record<View, string>
          }
        />
        {places.length > 1 && (
          <select aria-label={t('place')} value={place} onChange={({ target }) => put('place', target.value)}>
            {places.map((each) => (
              <option key={each} value={each}>
                {words.division(each)}
              </option>
            ))}
          </select>
        )}
        {view === 'inForce' && (
          <input
            type="date"
            aria-label={t('date')}
            value={date || (inForce.data?.date ?? '')}
            onChange={({ target }) => put('date', target.value)}
          />
        )}
      </div>
      {view === 'inForce' && (
        <>
          {inForce.isPending && <Loading lines={10} />}
          {inForce.isError && <Trouble error={inForce.error} retry={() => void inForce.refetch()} />}
          {missing > 0 && (
            <div className="note warn">
              <p>{t(missing === 1 ? 'missing_one' : 'missing_other', { count: missing })}</p>
            </div>
          )}
          {inForce.data && <InForceTable items={inForce.data.items} mayPropose={mayPropose} onPropose={setItem} />}
        </>
      )}
      {view === 'proposed' &&
        (proposed.isPending ? (
          <Loading />
        ) : proposed.isError ? (
          <Trouble error={proposed.error} retry={() => void proposed.refetch()} />
        ) : (
          <Proposed items={proposed.data} mayDecide={mayDecide} />
        ))}
      {view === 'whatIfs' &&
        maySeeTries &&
        (county ? <WhatIfs division={county} /> : <Empty title={t('chooseCounty')}>{t('chooseCountyHelp')}</Empty>)}
      {item && (
        <ProposeDialog
          item={item}
          // A county enters its own numbers, a city or province its own.
          division={own}
          mayTry={mayTry}
          county={county}
          onClose={() => setItem(undefined)}
        />
      )}
    </>
  );
}
