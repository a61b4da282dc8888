import { cite } from '../../../citation.ts';
import { below } from '../../../engine/compare.ts';
import { defineRule } from '../../../engine/rule.ts';

/** Income per head and month, after deductions and with support from obligors, below the standard. */
export const dibaoIncome = defineRule({
  slot: 'dibao.income',
  category: 'dibao',
  title: ['人均收入低于最低生活保障标准', 'Income per person below the dibao standard'],
  citation: cite('649', '第九条', '共同生活的家庭成员人均收入低于当地最低生活保障标准'),
  operator: '<',
  unit: 'fen/person/month',
  facts: ['income', 'obligors', 'monthWindow'],
  parameters: ['dibao.standard'],
  test: (rule, ledger) =>
    below(
      rule,
      { low: ledger.netLow, high: ledger.netHigh, times: ledger.size * 12, missing: ledger.missingIncome },
      ledger.setting.values['dibao.standard'],
      100,
    ),
});
