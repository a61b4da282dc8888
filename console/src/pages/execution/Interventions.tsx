import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { When } from '../../parts/When.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useWords } from '../../words/useWords.ts';
import { executionPageTexts } from './texts.ts';

/** What somebody has proposed for this case; another person approves or refuses it. */
export function Interventions({ caseId, county, onChange }: { caseId: string; county: string; onChange(): void }) {
  const t = executionPageTexts.useTexts();
  const words = useWords();
  const officer = useOfficer();
  const decides = holds(officer, ['administrator', 'county-leader']);
  const [problem, setProblem] = useState<unknown>();
  const query = useQuery({
    queryKey: ['interventions', county],
    enabled: decides,
    queryFn: async () => (await api().listInterventions({ query: { county, place: 'open', limit: 100 } })).body.items,
  });
  const open = (query.data ?? []).filter((each) => each.caseId === caseId);
  if (open.length === 0) return null;
  async function decide(id: string, approve: boolean): Promise<void> {
    setProblem(undefined);
    try {
      await api().decideIntervention({ params: { id }, body: { approve } });
      say(t('act.decided'));
    } catch (error) {
      setProblem(error);
    }
    await query.refetch();
    onChange();
  }
  return (
    <section className="card">
      <h2>{t('act.pending')}</h2>
      {problem !== undefined && <Trouble error={problem} />}
      {open.map(({ id, kind, organ, reason, proposedBy, proposedAt }) => (
        <div key={id} className="wait">
          <div>
            <strong>{t(kind === 'unlock' ? 'act.unlock' : 'act.reroute')}</strong> {organ && words.organ(organ)} ·{' '}
            {reason}
          </div>
          <div className="muted small">
            {t('act.proposedBy', { by: proposedBy })} · <When at={proposedAt} />
          </div>
          {proposedBy === officer.id ? (
            <p className="muted small">{t('act.own')}</p>
          ) : (
            <div className="filters" style={{ margin: '6px 0 0' }}>
              <button type="button" className="plain strong" onClick={() => void decide(id, true)}>
                {t('act.approve')}
              </button>
              <button type="button" className="plain line" onClick={() => void decide(id, false)}>
                {t('act.refuse')}
              </button>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
