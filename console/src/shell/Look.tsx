import { ConfigProvider, theme as themes } from 'antd';
import en from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useLanguage } from '../texts/useLanguage.ts';
import { preferences, type Theme } from './preferences.ts';

const ThemeContext = createContext<{ theme: Theme; setTheme(theme: Theme): void }>({ theme: 'light', setTheme() {} });

export const useTheme = () => useContext(ThemeContext);

const tokens = {
  light: { colorPrimary: '#0f6b6b', colorLink: '#0f6b6b', colorBgLayout: '#f6f7f7', colorBorder: '#8a979a' },
  dark: {
    colorPrimary: '#5fbdb8',
    colorLink: '#5fbdb8',
    colorBgBase: '#1a2224',
    colorBgContainer: '#1a2224',
    colorTextLightSolid: '#12181a',
    colorBorder: '#6b7a7e',
  },
} as const;

/** One accent colour, dense controls, light or dark, in the language's own formats. */
export function Look({ children }: { children: ReactNode }) {
  const [theme, choose] = useState(preferences.theme);
  const language = useLanguage();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const context = useMemo(
    () => ({
      theme,
      setTheme(next: Theme) {
        preferences.setTheme(next);
        choose(next);
      },
    }),
    [theme],
  );
  return (
    <ThemeContext value={context}>
      <ConfigProvider
        locale={language === 'en' ? en : zhCN}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: theme === 'dark' ? themes.darkAlgorithm : themes.defaultAlgorithm,
          token: { ...tokens[theme], borderRadius: 4, fontSize: 14, fontFamily: 'var(--font)', wireframe: false },
        }}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}
