import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh-CN' | 'en';

/** Before any page registers its texts: `defineTexts` adds each page's when its code is loaded. */
export function startTexts(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { useSuspense: false },
});

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN');

export async function changeLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export { i18next };
