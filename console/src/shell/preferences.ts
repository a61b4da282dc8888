import type { Language } from '../texts/i18n.ts';

export type Theme = 'light' | 'dark';

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};

/** Language and theme: all that the console keeps beyond the tab, and nothing about anybody. */
export const preferences = {
  language: (): Language => {
    const chosen = read('doudi.language') ?? navigator.language;
    return chosen.startsWith('zh') ? 'zh-CN' : 'en';
  },
  setLanguage: (language: Language) => write('doudi.language', language),
  theme: (): Theme => {
    const chosen = read('doudi.theme');
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  },
  setTheme: (theme: Theme) => write('doudi.theme', theme),
};
