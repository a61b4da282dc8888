import { Link } from 'react-router';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { caseTexts } from '../cases/texts.ts';

/** What else there is of a case and its family. */
export function CaseLinks({ id, familyId }: { id: string; familyId: string }) {
  const t = caseTexts.useTexts();
  const name = pageTexts.useTexts();
  const officer = useOfficer();
  return (
    <>
      <Link to={`/families/${familyId}/chain`}>{t('chain')}</Link>
      <Link to={`/families/${familyId}/card`}>{name('card.title')}</Link>
      {holds(officer, ['township-officer', 'township-leader', 'county-officer', 'county-leader', 'auditor']) && (
        <Link to={`/cases/${id}/duty-record`}>{name('duty.title')}</Link>
      )}
      {holds(officer, ['township-officer', 'township-leader', 'county-officer']) && (
        <Link to={`/families/${familyId}/visit`}>{name('visit.title')}</Link>
      )}
    </>
  );
}
