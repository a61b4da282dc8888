import { nameOf } from '../../../shared/identity/index.ts';
import { agencyNames } from '../../../shared/policy/agency.ts';
import { categoryNames } from '../../../shared/policy/category.ts';
import type { Language } from '../texts/i18n.ts';
import { useLanguage } from '../texts/useLanguage.ts';
import { agencyWords } from './agencies.ts';
import { roleWords } from './roles.ts';

const known = <T extends object>(table: T, key: string): T[keyof T] | undefined =>
  Object.hasOwn(table, key) ? table[key as keyof T] : undefined;

/** Names of the field's things, in the chosen language. What has no name shows its code. */
export const wordsIn = (language: Language) => {
  const short = (words: { zh: string; en: string } | undefined) => words && (language === 'en' ? words.en : words.zh);
  const division = (code: string): string => nameOf(code, language) ?? code;
  return {
    division,
    /** `medical-insurance:340404` → 谢家集区医保局 */
    organ(organ: string): string {
      const [agency = '', place = ''] = organ.split(':');
      const name = short(known(agencyWords, agency)) ?? agency;
      if (!place) return name;
      return language === 'en' ? `${name}, ${division(place)}` : `${division(place)}${name}`;
    },
    agency: (agency: string): string => short(known(agencyWords, agency)) ?? agency,
    agencyInFull: (agency: string): string => known(agencyNames, agency)?.[language] ?? agency,
    category: (category: string): string => known(categoryNames, category)?.[language] ?? category,
    role: (role: string): string => short(known(roleWords, role)) ?? role,
  };
};

export type Words = ReturnType<typeof wordsIn>;

export const useWords = (): Words => wordsIn(useLanguage());
