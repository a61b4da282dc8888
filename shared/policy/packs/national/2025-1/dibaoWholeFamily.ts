import { cite } from '../../../citation.ts';
import { holds, NOTHING } from '../../../engine/compare.ts';
import { defineRule } from '../../../engine/rule.ts';

/** Part of a family may not be covered without a route of its own (单人户, 单独纳入, 特困). */
export const dibaoWholeFamily = defineRule({
  slot: 'dibao.whole-family',
  category: 'dibao',
  title: ['整户申请，不得仅纳入个别成员', 'The whole family is covered'],
  citation: cite('83', '一（一）', '申请家庭符合条件的，不得仅将个别家庭成员纳入低保范围'),
  operator: 'is',
  unit: 'count',
  facts: ['members.*.covered', 'route'],
  test: (rule, ledger) => {
    let outside = 0;
    if (ledger.single < 0) for (const { member } of ledger.people) if (!member.covered) outside += 1;
    return holds(rule, null, outside === 0, outside, 0, NOTHING);
  },
});
