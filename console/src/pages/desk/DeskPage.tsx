import { useSearchParams } from 'react-router';
import { Choice } from '../../parts/Choice.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { holds } from '../../session/Officer.ts';
import { useOfficer } from '../../session/SessionContext.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { FeedsView } from './FeedsView.tsx';
import { feedsSeenBy } from './feeds.ts';
import { LeadsView } from './LeadsView.tsx';
import { ReferralsView } from './ReferralsView.tsx';
import { deskTexts } from './texts.ts';
import './desk.css';

type View = 'referrals' | 'leads' | 'feeds';

/** What is put to an agency, what it reports, and what it delivers. */
export default function DeskPage() {
  const t = deskTexts.useTexts();
  const name = pageTexts.useTexts();
  const officer = useOfficer();
  const [search, setSearch] = useSearchParams();
  const views: readonly View[] = [
    ...(holds(officer, ['administrator']) ? [] : ['referrals' as const]),
    ...(holds(officer, ['agency-officer', 'township-officer', 'county-officer']) ? ['leads' as const] : []),
    ...(feedsSeenBy(officer).length > 0 ? ['feeds' as const] : []),
  ];
  const view = views.find((each) => each === search.get('view')) ?? views[0];
  return (
    <>
      <PageHead title={name('desk.title')} help={name('desk.help')} topic="desk" />
      {views.length > 1 && view && (
        <div className="filters">
          <Choice<View>
            label={t('view')}
            value={view}
            onChange={(next) => setSearch({ view: next }, { replace: true })}
            options={Object.fromEntries(views.map((each) => [each, t(each)])) as Record<View, string>}
          />
        </div>
      )}
      {view === 'referrals' && <ReferralsView />}
      {view === 'leads' && <LeadsView />}
      {view === 'feeds' && <FeedsView />}
    </>
  );
}
