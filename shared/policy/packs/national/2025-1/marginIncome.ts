import { cite } from '../../../citation.ts';
import { below } from '../../../engine/compare.ts';
import { defineRule } from '../../../engine/rule.ts';

/** Below 1.5 times the dibao standard; no lower bound, so a family kept out of dibao by assets alone may be 边缘. */
export const marginIncome = defineRule({
  slot: 'margin.income',
  category: 'dibao-margin',
  title: ['人均收入低于低保标准的规定倍数', 'Income per person below a multiple of the dibao standard'],
  citation: cite('57', '第八条', '家庭人均收入低于当地最低生活保障标准1.5倍，且财产状况符合相关规定的家庭'),
  operator: '<',
  unit: 'fen/person/month',
  facts: ['income', 'obligors', 'monthWindow'],
  parameters: ['dibao.standard', 'margin.income-percent'],
  test: (rule, ledger) => {
    const { values } = ledger.setting;
    return below(
      rule,
      { low: ledger.netLow, high: ledger.netHigh, times: ledger.size * 12, missing: ledger.missingIncome },
      values['dibao.standard'],
      values['margin.income-percent'],
    );
  },
});
