import { Suspense, useContext, useState } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { pages } from '../pages/entries.ts';
import { Loading } from '../parts/states.tsx';
import { Toasts } from '../parts/toasts.tsx';
import { holds } from '../session/Officer.ts';
import { SessionContext } from '../session/SessionContext.ts';
import { common } from '../texts/common.ts';
import { icons } from './icons.tsx';
import { pageTexts } from './pageTexts.ts';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { TopBar } from './TopBar.tsx';
import { useKeys } from './useKeys.ts';

/** The frame: top bar, navigation (a rail, on phones a bar at the bottom), the page, and what keys do everywhere. */
export function Shell() {
  const t = common.useTexts();
  const title = pageTexts.useTexts();
  const officer = useContext(SessionContext);
  const navigate = useNavigate();
  const [helping, setHelping] = useState(false);
  const reachable = pages.filter(
    ({ navigation, open }) =>
      navigation && (open || officer) && (navigation.roles === 'everybody' || holds(officer, navigation.roles)),
  );
  useKeys({
    '?': () => setHelping(true),
    '/': () => document.querySelector<HTMLInputElement>('[data-find]')?.focus(),
    r: () => document.querySelector<HTMLButtonElement>('[aria-keyshortcuts=r]')?.click(),
    ...Object.fromEntries(reachable.map(({ navigation, path }) => [`g ${navigation?.key}`, () => void navigate(path)])),
  });
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <TopBar onHelp={() => setHelping(true)} />
      <nav className="rail" aria-label={t('navigation')}>
        {reachable.map(({ id, path, navigation }) => (
          <NavLink key={id} to={path}>
            {icons[id]}
            <span>{title(`${id}.title`)}</span>
            <span className="key" data-key={`g ${navigation?.key}`} />
          </NavLink>
        ))}
      </nav>
      <main className="page" id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Toasts />
      {helping && <ShortcutHelp pages={reachable} onClose={() => setHelping(false)} />}
    </div>
  );
}
