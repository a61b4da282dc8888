import { Link } from 'react-router';
import { TermLeft } from '../../parts/TermLeft.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { useMatches } from '../desk/useMatches.ts';
import { inboxTexts } from './texts.ts';

/** Rows of deliveries that wait to be matched to persons of the county, with the day of the first of them. */
export function MatchesNote() {
  const t = inboxTexts.useTexts();
  const answers = holds(useOfficer(), ['county-officer']);
  const { data: rows = [] } = useMatches(answers);
  const [first] = rows.map(({ dueAt }) => dueAt).toSorted();
  if (!answers || first === undefined) return null;
  return (
    <section className="note" aria-label={t('matches')}>
      <p>
        <Link to="/desk">{t(rows.length === 1 ? 'matches_one' : 'matches_other', { count: rows.length })}</Link>{' '}
        <TermLeft dueAt={first} />
      </p>
    </section>
  );
}
