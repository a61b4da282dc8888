import { cite } from '../../../citation.ts';
import { shareAbove } from '../../../engine/compare.ts';
import { type Ledger, spending } from '../../../engine/ledger.ts';
import { defineRule, type Rule, type RuleRef, type RuleTrace } from '../../../engine/rule.ts';
import type { Expenses } from '../../../facts/money.ts';

/** Spending of the named kinds in the twelve months before the date, as a share of the family's total income. */
export function rigidShare(rule: RuleRef, ledger: Ledger, kinds: readonly (keyof Expenses)[]): RuleTrace {
  const missing: string[] = [];
  const spent = spending(ledger.facts.dateWindow, kinds, 'dateWindow', missing);
  return shareAbove(
    rule,
    { low: spent.low, high: spent.high, times: 1, missing },
    { low: ledger.grossLow, high: ledger.grossHigh, times: 1, missing: ledger.missingIncome },
    ledger.setting.values['rigid.ratio'],
  );
}

/** 第五条: living, medical, education, rehabilitation, and what the county names. */
export const fiveKinds: readonly (keyof Expenses)[] = ['living', 'medical', 'education', 'rehabilitation', 'other'];

export const rigidRatio: Rule = defineRule({
  slot: 'rigid.ratio',
  category: 'rigid-expenditure',
  title: ['刚性支出占家庭总收入比例超过规定', 'Rigid expenditure above a share of income'],
  citation: cite('57-2024', '第四条（四）', '提出申请前十二个月家庭刚性支出总额占家庭总收入比例超出当地规定'),
  operator: '>',
  unit: 'percent',
  flip: 'fen',
  facts: ['dateWindow', 'income'],
  parameters: ['rigid.ratio'],
  ambiguities: ['Y11', 'Y12'],
  from: '2025-01-01',
  test: (rule, ledger) => rigidShare(rule, ledger, fiveKinds),
});
