import { useState } from 'react';
import type { Wait } from '../../../../shared/client/index.ts';
import { childrenOf } from '../../../../shared/identity/index.ts';
import { api } from '../../api/client.ts';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useWords } from '../../words/useWords.ts';
import { OrderButton } from './OrderButton.tsx';
import { executionPageTexts } from './texts.ts';

interface WaitActionsProps {
  wait: Wait;
  county: string;
  onChange(): void;
}

/** Reminding is one person's act; handing a task to another office or undoing a claim takes two. */
export function WaitActions({ wait, county, onChange }: WaitActionsProps) {
  const t = executionPageTexts.useTexts();
  const words = useWords();
  const officer = useOfficer();
  const [organ, setOrgan] = useState('');
  const [agency = '', division = ''] = wait.organ.split(':');
  const reminds = holds(officer, ['administrator', 'county-officer', 'county-leader']);
  const proposes = holds(officer, ['administrator', 'county-leader']);
  // Work moves between offices of the same kind: another township, or the agency's office of the county.
  const others = (agency === 'township' ? childrenOf(county) : [county])
    .filter((place) => place !== division)
    .map((place) => `${agency}:${place}`);
  return (
    <div className="filters" style={{ margin: '6px 0 0' }}>
      {reminds && (
        <OrderButton
          word={t('act.remind')}
          question={t('act.remindAsk', { organ: words.organ(wait.organ) })}
          said={t('act.reminded')}
          order={(reason) => api().remindTask({ params: { id: wait.taskId }, body: { reason } })}
          onDone={onChange}
        />
      )}
      {proposes && others.length > 0 && (
        <OrderButton
          word={t('act.reroute')}
          question={t('act.rerouteAsk')}
          said={t('act.proposed')}
          order={(reason) =>
            api().proposeIntervention({
              body: { kind: 're-route', taskId: wait.taskId, organ: organ || (others[0] as string), reason },
            })
          }
          onDone={onChange}
        >
          <label>
            {t('act.organ')}
            <select className="field wide" value={organ || others[0]} onChange={({ target }) => setOrgan(target.value)}>
              {others.map((each) => (
                <option key={each} value={each}>
                  {words.organ(each)}
                </option>
              ))}
            </select>
          </label>
        </OrderButton>
      )}
      {proposes && (
        <OrderButton
          word={t('act.unlock')}
          question={t('act.unlockAsk')}
          said={t('act.proposed')}
          order={(reason) => api().proposeIntervention({ body: { kind: 'unlock', taskId: wait.taskId, reason } })}
          onDone={onChange}
        />
      )}
    </div>
  );
}
