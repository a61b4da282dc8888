import { Link } from 'react-router';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { caseTexts } from '../cases/texts.ts';

/** What else there is of a case and its family. */
export function CaseLinks({ familyId }: { familyId: string }) {
  const t = caseTexts.useTexts();
  const name = pageTexts.useTexts();
  const officer = useOfficer();
  return (
    <>
      <Link to={`/families/${familyId}/chain`}>{t('chain')}</Link>
      {holds(officer, ['township-officer', 'township-leader', 'county-officer']) && (
        <Link to={`/families/${familyId}/visit`}>{name('visit.title')}</Link>
      )}
    </>
  );
}
