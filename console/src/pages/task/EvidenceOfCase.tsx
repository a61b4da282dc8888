import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { Loading, Trouble } from '../../parts/states.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useLanguage } from '../../texts/useLanguage.ts';
import { EvidenceCard } from '../case/EvidenceCard.tsx';
import { taskTexts } from './texts.ts';

/** What was found before this task, and who went to the family: for offices that handle the case, not for an agency that is asked one thing. */
export function EvidenceOfCase({ task: { caseId, familyId } }: { task: Pick<Task, 'caseId' | 'familyId'> }) {
  const t = taskTexts.useTexts();
  const language = useLanguage();
  const officer = useOfficer();
  const handles = holds(officer, ['township-officer', 'township-leader', 'county-officer', 'county-leader']);
  const query = useQuery({
    queryKey: ['case', caseId, language, 'evidence'],
    queryFn: async () => (await api().readApplication({ params: { id: caseId } })).body.evidence,
    enabled: handles && caseId.startsWith('app-'),
  });
  if (query.isLoading) return <Loading lines={3} />;
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  return <EvidenceCard familyId={familyId} evidence={query.data ?? []} title={t('investigated')} />;
}
