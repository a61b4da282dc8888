import { cite } from '../../../citation.ts';
import { holds } from '../../../engine/compare.ts';
import type { PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';

/** A minor who chooses the orphan scheme is not 特困. Asked of minors only. */
export const tekunOrphanScheme = defineRule({
  slot: 'tekun.orphan-scheme',
  category: 'tekun',
  title: ['未选择孤儿、事实无人抚养儿童保障', 'The orphan scheme was not chosen'],
  citation: cite('43', '第九条', '选择申请纳入孤儿、事实无人抚养儿童基本生活保障范围的，不再认定为特困人员'),
  operator: 'is',
  unit: 'none',
  facts: ['members.*.orphanScheme'],
  test: (rule, ledger, person) => {
    const { member, age, index } = ledger.people[person] as PersonView;
    if (age !== null && age >= 18) return holds(rule, member.person, true, 'of-age', 'chosen', []);
    const chosen = member.orphanScheme === null ? null : member.orphanScheme !== 'chosen';
    return holds(rule, member.person, chosen, member.orphanScheme, 'chosen', [`members.${index}.orphanScheme`]);
  },
});
