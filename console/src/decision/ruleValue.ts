import { factValues } from '../facts/factWords.ts';
import { valueWords } from '../forms/valueWords.ts';

const own: Readonly<Record<string, { zh: string; en: string }>> = {
  'of-age': { zh: '已成年', en: 'of age' },
  none: { zh: '无', en: 'none' },
  unknown: { zh: '不详', en: 'not known' },
};
const ofFacts = Object.assign({}, ...Object.values(factValues)) as typeof own;

/** A word that a rule compared; several stand behind each other with commas. */
export function ruleValue(given: string): { zh: string; en: string } {
  const parts = given
    .split(/[,|、]\s*/)
    .map((part) => own[part] ?? ofFacts[part] ?? valueWords[part] ?? { zh: part, en: part });
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
}
