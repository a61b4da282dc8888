import { useState } from 'react';
import { Link } from 'react-router';
import type { VisitSheet } from '../../../../shared/client/index.ts';
import { shanghaiDateOf } from '../../../../shared/time/index.ts';
import { When } from '../../parts/When.tsx';
import { useBoth } from '../../texts/useLanguage.ts';
import { chainEvents } from '../../words/chainEvents.ts';
import { useWords } from '../../words/useWords.ts';
import { visitTexts } from './texts.ts';

const first = 8;

/** What happened to the family since somebody was there last, the newest first. */
export function ChangesCard({ sheet }: { sheet: VisitSheet }) {
  const t = visitTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const [all, setAll] = useState(false);
  const newest = sheet.changes.toReversed();
  return (
    <section className="card">
      <h2>{t(sheet.lastVisit ? 'changes' : 'changesFirst')}</h2>
      {sheet.lastVisit && <p className="muted small">{t('lastVisit', { day: shanghaiDateOf(sheet.lastVisit.at) })}</p>}
      {newest.length === 0 && <p>{t('noChanges')}</p>}
      <ol className="chain">
        {newest.slice(0, all ? undefined : first).map(({ seq, type, at, by, caseId }) => (
          <li key={seq}>
            <span className="muted">{seq}</span>
            <div>
              <Link to={`/cases/${caseId}`}>{both(chainEvents[type]) || <code>{type}</code>}</Link>
              <div className="muted small">
                {by.organ && `${words.organ(by.organ)} · `}
                <When at={at} />
              </div>
            </div>
          </li>
        ))}
      </ol>
      {!all && newest.length > first && (
        <button type="button" className="plain add" onClick={() => setAll(true)}>
          {t('allChanges', { count: newest.length })}
        </button>
      )}
    </section>
  );
}
