import { useBoth } from '../texts/useLanguage.ts';
import { benefitWords } from './benefits.ts';

/** What a referral asks for: names of benefit items, or the words of whoever asked. */
export function useNeed() {
  const both = useBoth();
  return (need: string): string =>
    need
      .split(/,\s*/)
      .map((each) => (Object.hasOwn(benefitWords, each) ? both(benefitWords[each]) : each))
      .join(both({ zh: '、', en: ', ' }));
}
