import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { problemTitles } from '../../../../shared/api/problemTitles.ts';
import type { ClosedVisit, ItemOfAVisitSheet } from '../../../../shared/client/index.ts';
import { valueWords } from '../../forms/valueWords.ts';
import { Mark } from '../../parts/Mark.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { visitTexts } from './texts.ts';

interface ResultCardProps {
  closed: ClosedVisit;
  items: readonly ItemOfAVisitSheet[];
  onAgain(): void;
}

/** What became of each item: one that was refused stays open, and the others are done all the same. */
export function ResultCard({ closed, items, onAgain }: ResultCardProps) {
  const t = visitTexts.useTexts();
  const both = useBoth();
  const card = useRef<HTMLElement>(null);
  // Whoever submitted stands at the foot of a long sheet.
  useEffect(() => card.current?.scrollIntoView({ block: 'center' }), []);
  const failed = closed.items.some(({ ok }) => !ok);
  return (
    <section ref={card} className="card" role="status">
      <h2>{t('result')}</h2>
      <p>
        {closed.saved > 0
          ? t(closed.saved === 1 ? 'saved_one' : 'saved_other', { count: closed.saved })
          : t('recorded')}
      </p>
      <ul className="reasons">
        {closed.items.map(({ taskId, kind, ok, outcome, code }) => (
          <li key={taskId}>
            <Mark kind={ok ? 'done' : 'failed'}>{t(ok ? 'ok' : 'failed')}</Mark>{' '}
            <Link to={`/tasks/${encodeURIComponent(taskId)}`}>
              {both(items.find(({ id }) => id === taskId)?.title) || <code>{kind}</code>}
            </Link>
            {outcome && ` — ${both(valueWords[outcome] ?? { zh: outcome, en: outcome })}`}
            {code && <span className="muted"> — {both(problemTitles[code]) || <code>{code}</code>}</span>}
          </li>
        ))}
      </ul>
      {failed && <p>{t('failedHelp')}</p>}
      <button type="button" className="plain line" onClick={onAgain}>
        {t('again')}
      </button>
    </section>
  );
}
