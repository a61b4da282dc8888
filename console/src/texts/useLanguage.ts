import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Picks the words of a value that carries both languages: `{zh, en}` as in titles, `{'zh-CN', en}` as in reasons. */
export function useBoth(): (text: { zh: string; en: string } | { 'zh-CN': string; en: string } | undefined) => string {
  const language = useLanguage();
  return (text) => {
    if (!text) return '';
    if (language === 'en') return text.en;
    return 'zh' in text ? text.zh : text['zh-CN'];
  };
}
