import { useContext } from 'react';
import { Link } from 'react-router';
import { SessionContext } from '../session/SessionContext.ts';
import { signIn } from '../session/session.ts';
import { common } from '../texts/common.ts';
import { changeLanguage } from '../texts/i18n.ts';
import { useLanguage } from '../texts/useLanguage.ts';
import { useWords } from '../words/useWords.ts';
import { useTheme } from './Look.tsx';
import { preferences } from './preferences.ts';
import { SignOut } from './SignOut.tsx';

export function TopBar({ onHelp }: { onHelp(): void }) {
  const t = common.useTexts();
  const words = useWords();
  const language = useLanguage();
  const officer = useContext(SessionContext);
  const { theme, setTheme } = useTheme();
  const other = language === 'en' ? 'zh-CN' : 'en';
  const dark = theme === 'light';
  return (
    <header className="topbar">
      <Link to="/" className="brand">
        <img src="/console/mark.svg" alt="" />
        {t('product')}
      </Link>
      <span className="muted only-wide">{t('tagline')}</span>
      <span className="grow" />
      {officer && (
        <span className="who">
          {officer.name} · {words.organ(officer.organ)}
        </span>
      )}
      <button type="button" className="plain only-wide" onClick={onHelp} aria-label={t('shortcuts')}>
        <kbd>?</kbd>
      </button>
      <button
        type="button"
        className="plain"
        lang={other}
        onClick={() => {
          preferences.setLanguage(other);
          void changeLanguage(other);
        }}
      >
        {t('otherLanguage')}
      </button>
      <button type="button" className="plain" onClick={() => setTheme(dark ? 'dark' : 'light')}>
        {dark ? t('toDark') : t('toLight')}
      </button>
      {officer ? (
        <SignOut officer={officer} />
      ) : (
        <button type="button" className="plain" onClick={() => void signIn()}>
          {t('signIn')}
        </button>
      )}
    </header>
  );
}
