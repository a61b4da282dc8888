import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { DecisionCard } from '../../decision/DecisionCard.tsx';
import { AsOf } from '../../parts/AsOf.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Loading, Trouble } from '../../parts/states.tsx';
import { pageTexts } from '../../shell/pageTexts.ts';
import { useLanguage } from '../../texts/useLanguage.ts';
import { caseTexts } from '../cases/texts.ts';
import { PapersCard } from '../papers/PapersCard.tsx';
import { papersOfApplication, papersOfWarning } from '../papers/papersOf.ts';
import { DescriptionCard } from '../task/DescriptionCard.tsx';
import { FactsCard } from '../task/FactsCard.tsx';
import { PersonsCard } from '../task/PersonsCard.tsx';
import { ActsCard } from './ActsCard.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseLinks } from './CaseLinks.tsx';
import { CheckObjectionsCard } from './CheckObjectionsCard.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { NoticesCard } from './NoticesCard.tsx';
import { ReferralsCard } from './ReferralsCard.tsx';
import { RepresentationsCard } from './RepresentationsCard.tsx';
import { TasksCard } from './TasksCard.tsx';

/** One application or warning in full, as far as the reader may see it; printed, its notices come first. */
export default function CasePage() {
  const { id = '' } = useParams();
  const t = caseTexts.useTexts();
  const name = pageTexts.useTexts();
  const language = useLanguage();
  const isWarning = id.startsWith('war-');
  const query = useQuery({
    queryKey: ['case', id, language],
    queryFn: async () =>
      isWarning
        ? { application: undefined, warning: (await api().readWarning({ params: { id } })).body }
        : { application: (await api().readApplication({ params: { id } })).body, warning: undefined },
  });
  const { application, warning } = query.data ?? {};
  const either = application ?? warning;
  return (
    <>
      <PageHead
        title={application ? `${name('case.title')} ${application.receipt}` : name('case.title')}
        help={name('case.help')}
        topic="case"
      >
        {either && <CaseLinks id={either.id} familyId={either.familyId} />}
        <button type="button" className="plain line" onClick={() => print()}>
          {t('print')}
        </button>
        <AsOf query={query} />
      </PageHead>
      {query.isPending && <Loading lines={10} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {either && (
        <>
          <CaseHead application={application} warning={warning} />
          {application && <NoticesCard notices={application.notices} />}
          <PapersCard
            caseId={either.id}
            papers={application ? papersOfApplication(application) : warning ? papersOfWarning(warning) : []}
          />
          {application?.determination && (
            <DecisionCard determination={application.determination} persons={application.members} wide />
          )}
          {warning?.unidentified ? (
            <DescriptionCard persons={warning.persons} />
          ) : (
            <PersonsCard
              task={{ persons: application?.members ?? warning?.persons ?? [], facts: application?.facts }}
            />
          )}
          {application && (
            <>
              <RepresentationsCard application={application} onDone={() => void query.refetch()} />
              <EvidenceCard familyId={application.familyId} evidence={application.evidence} />
              <CheckObjectionsCard application={application} onDone={() => void query.refetch()} />
            </>
          )}
          {application && <ActsCard acts={application.acts} />}
          <ReferralsCard referrals={either.referrals} />
          <TasksCard tasks={either.tasks} />
          {application && <FactsCard task={{ facts: application.facts, persons: application.members }} />}
        </>
      )}
    </>
  );
}
