import { feedDefinitions } from '../../../shared/feeds/feedDefinitions.ts';
import { indicatorNames } from '../../../shared/policy/indicators/indicator.ts';
import { yuan } from '../facts/useFactWords.ts';
import { valueWords } from '../forms/valueWords.ts';
import { useBoth, useLanguage } from '../texts/useLanguage.ts';
import { benefitWords } from './benefits.ts';
import { triggerFacts, triggerValues } from './triggerFacts.ts';

const amounts: ReadonlySet<string> = new Set(
  'selfPaid selfPaidMedical incomeNow incomeBefore wage aid disasterAid capital enterpriseCapital balance deposits'.split(
    ' ',
  ),
);
/** Of the wire, not of the family: the line in the delivered file, and the unit of two numbers. */
const unsaid: ReadonlySet<string> = new Set(['line', 'unit', 'sourceCaseId']);

const known = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

type Facts = Readonly<Record<string, unknown>>;

/** How a warning's indicator, feed and evidence are said. What has no name shows its code. */
export function useTriggerWords() {
  const both = useBoth();
  const language = useLanguage();
  const feed = (id: string): string =>
    both(known<{ title: { 'zh-CN': string; en: string } }>(feedDefinitions, id)?.title ?? known(triggerValues, id)) ||
    id;
  const money = (fen: number) => (language === 'en' ? `¥${yuan(fen)}` : `${yuan(fen)} 元`);
  const code = (word: string): string =>
    both(known(triggerValues, word) ?? known(valueWords, word) ?? known(benefitWords, word)) || word;
  const value = (name: string, given: unknown, facts: Facts): string => {
    const isFen =
      amounts.has(name) || ((name === 'value' || name === 'threshold') && String(facts.unit ?? '').startsWith('fen'));
    if (typeof given === 'number') return isFen ? money(given) : String(given);
    if (name === 'note' || name === 'clause' || typeof given !== 'string') return String(given ?? '—');
    return given
      .split(/,\s*|(?<=[A-Z_]) (?=[A-Z])/)
      .map((part) => part.replace(/^[\w-]+/, code))
      .join(language === 'en' ? ', ' : '、');
  };
  return {
    feed,
    indicator: ({ id, family }: { id: string; family?: string | undefined }): string =>
      both(known(indicatorNames, id) ?? known(indicatorNames, family ?? '')) || feed(id.replace(/^reported-/, '')),
    /** Name and value of each fact that somebody looks at. */
    facts: (facts: Facts): [string, string][] =>
      Object.entries(facts)
        .filter(([name, given]) => !unsaid.has(name) && given !== null)
        .map(([name, given]) => [both(known(triggerFacts, name)) || name, value(name, given, facts)]),
  };
}
