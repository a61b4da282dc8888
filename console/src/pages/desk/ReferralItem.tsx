import { useState } from 'react';
import { Link } from 'react-router';
import type { ReferralToAnOrgan } from '../../../../shared/client/index.ts';
import { api } from '../../api/client.ts';
import { Mark } from '../../parts/Mark.tsx';
import { Trouble } from '../../parts/states.tsx';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { say } from '../../parts/toasts.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { referralActs, referralStatuses } from '../../words/referrals.ts';
import { useNeed } from '../../words/useNeed.ts';
import { shortId } from '../inbox/shortId.ts';
import { deskTexts } from './texts.ts';

interface ReferralItemProps {
  referral: ReferralToAnOrgan;
  /** The task that answers it, while that is open. */
  taskId: string | undefined;
  onChanged(): void;
}

export function ReferralItem({ referral, taskId, onChanged }: ReferralItemProps) {
  const t = deskTexts.useTexts();
  const both = useBoth();
  const needWords = useNeed();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { id, caseId, act, need, basis, status, sentAt, acknowledgeBy, chasedAt, answer } = referral;
  async function acknowledge(): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      await api().acknowledgeReferral({ params: { caseId, id }, idempotencyKey: `acknowledge-${id}` });
      say(t('acknowledged'));
      onChanged();
    } catch (error) {
      setProblem(error);
    }
    setSending(false);
  }
  return (
    <li className="card">
      <div className="referral">
        <div>
          <strong>{t('asked', { act: both(referralActs[act]), need: needWords(need) })}</strong>
          <p className="muted small">
            <span title={caseId}>{t('case', { id: shortId(caseId) })}</span> · {t('sent')} <When at={sentAt} /> ·{' '}
            {t('by', { basis })}
          </p>
        </div>
        <div className="referral-state">
          <Mark kind={status === 'answered' ? 'done' : status === 'acknowledged' ? 'active' : 'waiting'}>
            {both(referralStatuses[status])}
          </Mark>
          {status === 'sent' && acknowledgeBy && (
            <span className="small">
              {t('acknowledgeBy')} <TermLeft dueAt={acknowledgeBy} />
            </span>
          )}
          {status === 'sent' && chasedAt && <span className="chip tone-warn">{t('chased')}</span>}
          {status === 'sent' && (
            <button type="button" className="plain strong" disabled={sending} onClick={() => void acknowledge()}>
              {t('acknowledge')}
            </button>
          )}
          {status === 'acknowledged' && taskId && (
            <Link className="plain line" to={`/tasks/${encodeURIComponent(taskId)}`}>
              {t('answer')}
            </Link>
          )}
        </div>
      </div>
      {answer && (
        <p>
          {t(`outcome.${answer.outcome}`)}
          {answer.measure && ` · ${answer.measure}`}
          {answer.amountFen !== undefined &&
            ` · ${t(answer.monthly ? 'monthly' : 'once', { amount: (answer.amountFen / 100).toLocaleString('zh-CN') })}`}
          {answer.from && ` · ${t('from', { day: answer.from })}`}
          {answer.reason && ` · ${answer.reason}`}{' '}
          <span className="muted small">
            <When at={answer.at} />
          </span>
        </p>
      )}
      {problem !== undefined && <Trouble error={problem} />}
    </li>
  );
}
