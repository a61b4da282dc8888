import type { Application } from '../../../../shared/client/index.ts';
import { Mark } from '../../parts/Mark.tsx';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { referralActs, referralStatuses } from '../../words/referrals.ts';
import { useNeed } from '../../words/useNeed.ts';
import { useWords } from '../../words/useWords.ts';
import { caseTexts } from '../cases/texts.ts';

/** What was asked of other agencies, and what came of it. */
export function ReferralsCard({ referrals }: { referrals: Application['referrals'] }) {
  const t = caseTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const need = useNeed();
  if (referrals.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('referrals')}</h2>
      <ul className="reasons">
        {referrals.map(({ id, act, organ, need: asked, status, sentAt, answer }) => (
          <li key={id}>
            <Mark kind={status === 'answered' ? 'done' : status === 'acknowledged' ? 'active' : 'waiting'}>
              {both(referralStatuses[status])}
            </Mark>{' '}
            {both(referralActs[act])} {words.organ(organ)} {asked && `· ${need(asked)}`}{' '}
            {answer?.measure && `— ${answer.measure}`}{' '}
            {sentAt && (
              <span className="muted small">
                <When at={sentAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
