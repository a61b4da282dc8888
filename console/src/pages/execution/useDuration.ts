import { executionPageTexts } from './texts.ts';

/** 93 784 000 ms → 1 天 2 小时 */
export function useDuration(): (from: string, to: string) => string {
  const t = executionPageTexts.useTexts();
  return (from, to) => {
    const ms = Math.max(0, Date.parse(to) - Date.parse(from));
    const seconds = ms / 1000;
    if (seconds < 60) return t('seconds', { n: seconds < 10 ? seconds.toFixed(1) : Math.round(seconds) });
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return t('minutes', { n: minutes });
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return `${t('hours', { n: hours })} ${t('minutes', { n: minutes % 60 })}`;
    return `${t('dayCount', { n: Math.floor(hours / 24) })} ${t('hours', { n: hours % 24 })}`;
  };
}
