import type { SeenPerson } from '../../../shared/client/index.ts';
import { type FeedId, feedDefinitions } from '../../../shared/feeds/feedDefinitions.ts';
import { common } from '../texts/common.ts';
import { useBoth, useLanguage } from '../texts/useLanguage.ts';
import { useWords } from '../words/useWords.ts';
import type { FactRow } from './factRows.ts';
import { type FactValueTable, factValues } from './factWords.ts';
import { sourceTexts } from './texts.ts';

/** 1234567 fen → 12,345.67 */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 });

/** How facts, their sources and the people they speak of are said in the chosen language. */
export function useFactWords(persons: readonly SeenPerson[] = []) {
  const t = common.useTexts();
  const s = sourceTexts.useTexts();
  const both = useBoth();
  const words = useWords();
  const language = useLanguage();
  const of = (table: FactValueTable, value: string): string => {
    const known = factValues[table] as Record<string, { zh: string; en: string }>;
    return Object.hasOwn(known, value) ? both(known[value]) : value;
  };
  const feedTitle = (feed: string): string =>
    (Object.hasOwn(feedDefinitions, feed) && both(feedDefinitions[feed as FeedId].title)) || feed;
  return {
    of,
    /** Name as far as the reader may see it, else the relation, else the end of the id. */
    person(id: string | null): string {
      if (id === null) return s('household');
      const seen = persons.find((each) => each.id === id);
      return seen?.name ?? (seen?.relation ? of('relation', seen.relation) : `…${id.slice(-6)}`);
    },
    value(row: Pick<FactRow, 'kind' | 'table' | 'value'>): string {
      if (row.value === null || row.value === undefined) return t('unknown');
      if (row.kind === 'fen')
        return language === 'en' ? `¥${yuan(Number(row.value))}` : `${yuan(Number(row.value))} 元`;
      if (row.kind === 'yes-no') return row.value ? t('yes') : t('no');
      if (row.table) return of(row.table, String(row.value));
      return String(row.value);
    },
    /** `check:medical-insurance` → 医保局核对 */
    source(source: string): string {
      const [kind = '', of = ''] = source.split(':');
      if (kind === 'check') return s('check', { agency: words.agency(of) });
      if (kind === 'feed') return s('feed', { feed: feedTitle(of) });
      if (kind === 'statement' || kind === 'visit' || kind === 'register' || kind === 'import') return s(kind);
      return source;
    },
  };
}
