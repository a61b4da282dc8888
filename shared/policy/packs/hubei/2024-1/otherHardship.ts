import { cite } from '../../../citation.ts';
import { holds } from '../../../engine/compare.ts';
import { defineRule } from '../../../engine/rule.ts';

/** 其他困难人员 are recognised case by case: the minutes of the meeting are named as the rule that was applied. */
export const otherHardship = defineRule({
  slot: 'other.deliberated',
  category: 'other-hardship',
  title: ['经“一事一议”认定为其他困难人员', 'Recognised in a case deliberation'],
  citation: cite('002', '二（二）', '其他困难人员由县级民政部门召集相关部门采取“一事一议”方式等进行认定'),
  operator: 'is',
  unit: 'none',
  facts: ['otherHardship'],
  ambiguities: ['X22'],
  test: (rule, { facts }) => {
    const basis = facts.otherHardship;
    const decided = basis === null ? null : basis !== 'none';
    return holds(rule, null, decided, basis === null || basis === 'none' ? basis : basis.document, null, [
      'otherHardship',
    ]);
  },
});
