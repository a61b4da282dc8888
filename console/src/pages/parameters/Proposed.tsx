import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EnteredParameter } from '../../../../shared/client/index.ts';
import { parameterKeys } from '../../../../shared/policy/parameters/key.ts';
import { api } from '../../api/client.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Empty, Trouble } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { When } from '../../parts/When.tsx';
import { useOfficer } from '../../session/SessionContext.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { shownValue } from './amount.ts';
import { unitOf } from './InForceTable.tsx';
import { parameterTexts } from './texts.ts';

interface Asked {
  entered: EnteredParameter;
  status: 'approved' | 'refused';
}

/** What one person proposed and another one decides. */
export function Proposed({ items, mayDecide }: { items: readonly EnteredParameter[]; mayDecide: boolean }) {
  const t = parameterTexts.useTexts();
  const both = useBoth();
  const officer = useOfficer();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const said = ({ parameter: { key, value } }: EnteredParameter) => {
    const { unit } = parameterKeys[key];
    return `${shownValue(value, unit)} ${t(`unit.${unitOf(unit)}`)}`;
  };
  async function decide({ entered, status }: Asked): Promise<void> {
    setAsked(undefined);
    setProblem(undefined);
    try {
      await api().decideParameter({
        params: { id: entered.id },
        body: { status, ...(reason.trim() && { reason: reason.trim() }) },
      });
      say(t('decided'));
    } catch (error) {
      setProblem(error);
    }
    setReason('');
    await queries.invalidateQueries({ queryKey: ['parameters'] });
    await queries.invalidateQueries({ queryKey: ['parameters-proposed'] });
  }
  if (items.length === 0 && problem === undefined) return <Empty title={t('noProposed')}>{t('noProposedHelp')}</Empty>;
  return (
    <>
      {problem !== undefined && <Trouble error={problem} />}
      {items.map((entered) => (
        <section key={entered.id} className="card">
          <h2>
            {both(parameterKeys[entered.parameter.key])} {said(entered)}
          </h2>
          <dl className="facts">
            <dt>{t('from')}</dt>
            <dd>
              {entered.parameter.validFrom} · {t(entered.parameter.area ?? 'both')}
            </dd>
            <dt>{t('source')}</dt>
            <dd>{entered.parameter.source}</dd>
            <dt>{t('reason')}</dt>
            <dd>{entered.reason}</dd>
          </dl>
          <p className="muted small">
            {t('proposedBy', { by: '' })}
            <code>{entered.proposedBy}</code> · <When at={entered.proposedAt} />
          </p>
          {mayDecide &&
            (entered.proposedBy === officer.id ? (
              <p className="muted">{t('own')}</p>
            ) : (
              <p>
                <button
                  type="button"
                  className="plain strong"
                  onClick={() => setAsked({ entered, status: 'approved' })}
                >
                  {t('approve')}
                </button>{' '}
                <button type="button" className="plain line" onClick={() => setAsked({ entered, status: 'refused' })}>
                  {t('refuse')}
                </button>
              </p>
            ))}
        </section>
      ))}
      {asked && (
        <Confirm
          title={t('decideTitle', {
            what: t(asked.status === 'approved' ? 'approve' : 'refuse'),
            name: both(parameterKeys[asked.entered.parameter.key]),
            value: said(asked.entered),
          })}
          disabled={asked.status === 'refused' && !reason.trim()}
          onYes={() => void decide(asked)}
          onNo={() => setAsked(undefined)}
        >
          <p>{t('decideHelp')}</p>
          <label className="form-field">
            <span className="caption">{t('reason')}</span>
            <input className="field wide" value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
        </Confirm>
      )}
    </>
  );
}
