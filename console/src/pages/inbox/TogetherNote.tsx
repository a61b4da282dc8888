import { useMemo } from 'react';
import { Link } from 'react-router';
import type { TaskSummary } from '../../../../shared/client/index.ts';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { shortId } from './shortId.ts';
import { inboxTexts } from './texts.ts';

const mostShown = 8;

/** Households with several open items: one way to each of them does for all. */
export function TogetherNote({ tasks }: { tasks: readonly TaskSummary[] }) {
  const t = inboxTexts.useTexts();
  const officer = useOfficer();
  const visits = holds(officer, ['township-officer', 'township-leader', 'county-officer']);
  const families = useMemo(
    () =>
      [...Map.groupBy(tasks, ({ familyId }) => familyId)]
        .filter(([, items]) => items.length > 1)
        .toSorted(([, some], [, others]) => others.length - some.length),
    [tasks],
  );
  if (!visits || families.length === 0) return null;
  return (
    <section className="note" aria-label={t('together')}>
      <div>
        <p>{t('together')}</p>
        <p>
          {families.slice(0, mostShown).map(([familyId, items]) => (
            <Link key={familyId} className="chip" to={`/families/${familyId}/visit`}>
              {shortId(familyId)} · {t('togetherItems', { count: items.length })}
            </Link>
          ))}
        </p>
      </div>
    </section>
  );
}
