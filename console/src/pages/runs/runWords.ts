import { feedDefinitions } from '../../../../shared/feeds/feedDefinitions.ts';
import { categoryNames } from '../../../../shared/policy/category.ts';
import { indicatorNames } from '../../../../shared/policy/indicators/indicator.ts';
import { warningClassNames } from '../../../../shared/policy/warningPolicy.ts';
import { useLanguage } from '../../texts/useLanguage.ts';

type Named = Readonly<Record<string, { 'zh-CN': string; en: string }>>;

const feedTitles = Object.fromEntries(Object.entries(feedDefinitions).map(([id, { title }]) => [id, title]));

/** Names of what a comparison counts by; what has no name shows its code. */
export function useRunWords() {
  const language = useLanguage();
  const from = (table: Named) => (code: string) =>
    (Object.hasOwn(table, code) ? table[code]?.[language] : undefined) ?? code;
  return {
    indicator: from(indicatorNames),
    warningClass: from({ ...categoryNames, ...warningClassNames }),
    feed: from(feedTitles),
  };
}
