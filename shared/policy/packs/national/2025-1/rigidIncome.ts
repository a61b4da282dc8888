import { cite } from '../../../citation.ts';
import { below } from '../../../engine/compare.ts';
import { defineRule } from '../../../engine/rule.ts';

/** Gross income per head and year, nothing deducted: the same spending is weighed by the ratio (decision X20). */
export const rigidIncome = defineRule({
  slot: 'rigid.income',
  category: 'rigid-expenditure',
  title: ['人均收入低于上年度居民人均可支配收入', 'Income per person below last year’s disposable income'],
  citation: cite('57-2024', '第四条（二）', '共同生活家庭成员人均收入低于上年度当地居民人均可支配收入'),
  operator: '<',
  unit: 'fen/person/year',
  facts: ['income'],
  parameters: ['income.all'],
  ambiguities: ['X20', 'Y09'],
  from: '2025-01-01',
  test: (rule, ledger) =>
    below(
      rule,
      { low: ledger.grossLow, high: ledger.grossHigh, times: ledger.size, missing: ledger.missingIncome },
      ledger.setting.values['income.all'],
      100,
    ),
});
