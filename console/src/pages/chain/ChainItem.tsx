import { Link } from 'react-router';
import type { PageOfChainEvents } from '../../../../shared/client/index.ts';
import { shanghai } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { chainEvents } from '../../words/chainEvents.ts';
import { workflows } from '../../words/statuses.ts';
import { useNeed } from '../../words/useNeed.ts';
import { useWords } from '../../words/useWords.ts';
import { shortId } from '../inbox/shortId.ts';
import { caseKindOf } from '../inbox/TaskRow.tsx';
import { chainTexts } from './texts.ts';

/** One event: what happened, at which desk, when; what it says in full, and the hash by which it is known. */
export function ChainItem({ event }: { event: PageOfChainEvents['items'][number] }) {
  const t = chainTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const need = useNeed();
  const { seq, type, at, by, caseId, payloadHash, payload, erasedBy } = event;
  const to = type === 'task-opened' || type === 'referral-sent' ? payload?.organ : undefined;
  return (
    <li>
      <span className="muted">{seq}</span>
      <div>
        <strong>{both(chainEvents[type]) || <code>{type}</code>}</strong>
        {typeof to === 'string' && <> → {words.organ(to)}</>}
        {typeof payload?.need === 'string' && <span className="muted"> · {need(payload.need)}</span>}{' '}
        <span className="muted small">
          {by.organ ? words.organ(by.organ) : t(by.kind === 'family' ? 'family' : 'system')} ·{' '}
          <time dateTime={at}>{shanghai(at).slice(11)}</time>
          {/^(app|war|del)-/.test(caseId) && (
            <>
              {' · '}
              <Link to={`/cases/${caseId}`}>
                {both(workflows[caseKindOf(caseId)])} {shortId(caseId)}
              </Link>
            </>
          )}
        </span>
        {erasedBy && <p className="muted small">{t('erased', { rule: erasedBy })}</p>}
        {payload && Object.keys(payload).length > 0 && (
          <details className="chain-more">
            <summary className="small muted">
              {t('content')} · <code>{payloadHash.slice(0, 10)}</code>
            </summary>
            <pre className="payload">{JSON.stringify(payload, null, 2)}</pre>
          </details>
        )}
      </div>
    </li>
  );
}
