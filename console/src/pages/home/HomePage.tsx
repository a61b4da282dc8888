import { useContext } from 'react';
import { Navigate } from 'react-router';
import { PageHead } from '../../parts/PageHead.tsx';
import { holds } from '../../session/Officer.ts';
import { SessionContext } from '../../session/SessionContext.ts';
import { signIn } from '../../session/session.ts';
import { pageTexts } from '../../shell/pageTexts.ts';
import { common } from '../../texts/common.ts';
import { pages } from '../entries.ts';

/** Signed in: the first page that is of use. Signed out: the doors. */
export default function HomePage() {
  const t = common.useTexts();
  const title = pageTexts.useTexts();
  const officer = useContext(SessionContext);
  if (officer) {
    const first = pages.find(
      ({ navigation }) => navigation && navigation.roles !== 'everybody' && holds(officer, navigation.roles),
    );
    return <Navigate to={first?.path ?? '/help'} replace />;
  }
  return (
    <>
      <PageHead title={`${t('product')} · ${t('tagline')}`} help={title('home.help')} topic="home" />
      <button
        type="button"
        className="plain"
        style={{ borderColor: 'var(--accent)' }}
        onClick={() => void signIn('/console/')}
      >
        {t('signIn')}
      </button>
    </>
  );
}
