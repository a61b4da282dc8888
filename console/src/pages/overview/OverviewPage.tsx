import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { monthOf, shanghaiDateOf } from '../../../../shared/time/index.ts';
import { api } from '../../api/client.ts';
import { serverNow } from '../../api/clock.ts';
import { AsOf } from '../../parts/AsOf.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { workflows } from '../../words/statuses.ts';
import { AgesCard } from './AgesCard.tsx';
import { ClassMatrix } from './ClassMatrix.tsx';
import { DivisionMap } from './DivisionMap.tsx';
import { EscalationsCard } from './EscalationsCard.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { firstKind, type Kind } from './places.ts';
import { StatusBars } from './StatusBars.tsx';
import { TermsCard } from './TermsCard.tsx';
import { overviewTexts } from './texts.ts';
import './overview.css';

/** A county at a glance; each figure opens the list that it counts. */
export default function OverviewPage() {
  const t = overviewTexts.useTexts();
  const name = pageTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [month] = useState(() => monthOf(shanghaiDateOf(serverNow())));
  const query = useQuery({
    queryKey: ['overview', month, language],
    queryFn: async () => (await api().readOverview({ query: { month } })).body,
    refetchInterval: 30_000,
  });
  const asked = search.get('kind');
  const kind: Kind = asked === 'application' || asked === 'warning' ? asked : firstKind(query.data);
  const escalations = useQuery({
    queryKey: ['escalations', language],
    queryFn: async () => (await api().listEscalations({ query: { limit: 50 } })).body,
    refetchInterval: 30_000,
  });
  return (
    <>
      <PageHead title={name('overview.title')} help={name('overview.help')} topic="overview">
        <AsOf query={query} />
      </PageHead>
      {query.isPending && <Loading />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <KeyFigures overview={query.data} escalations={escalations.data} />
          <div className="filters">
            <Choice<Kind>
              label={t('kind')}
              value={kind}
              onChange={(next) => setSearch({ kind: next }, { replace: true })}
              options={
                { warning: both(workflows.warning), application: both(workflows.application) } as Record<Kind, string>
              }
            />
          </div>
          <div className="columns even">
            <DivisionMap overview={query.data} kind={kind} />
            <AgesCard overview={query.data} kind={kind} />
          </div>
          {kind === 'warning' ? (
            <ClassMatrix overview={query.data} />
          ) : (
            <StatusBars overview={query.data} kind={kind} />
          )}
          <div className="columns even">
            <TermsCard overview={query.data} />
            <EscalationsCard query={escalations} />
          </div>
        </>
      )}
    </>
  );
}
