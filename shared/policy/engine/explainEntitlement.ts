import { formatYuan } from '../../money/index.ts';
import { agencyNames } from '../agency.ts';
import { formatCitation } from '../citation.ts';
import { questionFor } from '../facts/question.ts';
import type { Entitlement } from './entitlement.ts';
import type { Audience, Language } from './explain.ts';

const periods = {
  month: { 'zh-CN': '每月', en: 'a month' },
  year: { 'zh-CN': '每年', en: 'a year' },
  once: { 'zh-CN': '一次性', en: 'once' },
} as const;

/** One line: what, how much, who gives it, what is still looked at; for officers the clause as well. */
export function explainEntitlement(entitlement: Entitlement, audience: Audience, language: Language): string {
  const { title, agency, conditions, missing, citation, person } = entitlement;
  const open = [
    ...conditions.map((condition) => condition[language]),
    ...missing.map((path) => questionFor(path)[language]),
  ];
  if (language === 'zh-CN') {
    const rest = open.length > 0 ? `；还要看：${open.join('、')}` : '';
    const clause = audience === 'officer' ? `（${formatCitation(citation)}）` : '';
    const who = audience === 'officer' && person ? `[${person}] ` : '';
    return `${who}${title[language]}：${amountWords(entitlement, language)}，由${agencyNames[agency][language]}办理${rest}${clause}`;
  }
  const rest = open.length > 0 ? `; still to be seen: ${open.join(', ')}` : '';
  const clause = audience === 'officer' ? ` (${formatCitation(citation)})` : '';
  const who = audience === 'officer' && person ? `[${person}] ` : '';
  return `${who}${title[language]}: ${amountWords(entitlement, language)}, from ${agencyNames[agency][language]}${rest}${clause}`;
}

/** By regulation is said as such: the notice gives no number, and that is not zero. */
export function amountWords({ amount }: Entitlement, language: Language): string {
  const zh = language === 'zh-CN';
  const floor = amount.floor ? (zh ? '不低于' : 'at least ') : '';
  const share =
    amount.percent === null
      ? ''
      : `${amount.of ? (zh ? `${amount.of[language]}的` : '') : ''}${floor}${amount.percent}%${!zh && amount.of ? ` of ${amount.of.en}` : ''}`;
  const money =
    amount.fen === null || amount.period === null
      ? ''
      : zh
        ? `${periods[amount.period]['zh-CN']} ${formatYuan(amount.fen)} 元`
        : `${formatYuan(amount.fen)} yuan ${periods[amount.period].en}`;
  const quantity =
    amount.quantity === null
      ? ''
      : `${amount.quantity} ${amount.unit === 'kWh/month' ? (zh ? '度/月' : 'kWh a month') : zh ? '立方米/月' : 'm³ a month'}`;
  const words = [share, quantity, money].filter((part) => part !== '');
  if (words.length > 0) return words.join(zh ? '，' : ', ');
  return amount.kind === 'fen' ? (zh ? '金额待定' : 'sum not known yet') : zh ? '按规定' : 'by regulation';
}
