import { cite } from '../../../citation.ts';
import { below, type Measured, NOTHING } from '../../../engine/compare.ts';
import type { Ledger, PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';
import type { IncomeKind } from '../../../facts/money.ts';

/** 第六条第二款, and relief itself, which would otherwise take away the ground on which it is given. */
const exempt: ReadonlySet<IncomeKind> = new Set([
  'basic-pension',
  'preferential-compensation',
  'old-age-allowance',
  'social-assistance',
]);

/** Income of one person over twelve months; what belongs to the whole family is shared by heads. */
export function ownIncome(ledger: Ledger, person: PersonView): Measured {
  const { income, members } = ledger.facts;
  const heads = members.length;
  if (income === null) return { low: 0, high: Infinity, times: 12 * heads, missing: ['income'] };
  let sum = 0;
  const missing: string[] = [];
  for (const [index, item] of income.entries()) {
    if (exempt.has(item.kind)) continue;
    if (item.person !== null && item.person !== person.member.person) continue;
    if (item.fen === null) {
      missing.push(`income.${index}.fen`);
      continue;
    }
    const year = item.period === 'month' ? item.fen * 12 : item.fen;
    sum += item.person === null ? year : year * heads;
  }
  const open = missing.length > 0;
  return { low: sum, high: open ? Infinity : sum, times: 12 * heads, missing: open ? missing : NOTHING };
}

/** 无生活来源, first half: own income below the dibao standard. */
export const tekunSource = defineRule({
  slot: 'tekun.source',
  category: 'tekun',
  title: ['收入低于低保标准（无生活来源）', 'Income below the dibao standard (no source of livelihood)'],
  citation: cite('43', '第六条', '收入低于当地最低生活保障标准'),
  operator: '<',
  unit: 'fen/person/month',
  facts: ['income'],
  parameters: ['dibao.standard'],
  test: (rule, ledger, person) => {
    const view = ledger.people[person] as PersonView;
    const trace = below(rule, ownIncome(ledger, view), ledger.setting.values['dibao.standard'], 100);
    trace.person = view.member.person;
    return trace;
  },
});
