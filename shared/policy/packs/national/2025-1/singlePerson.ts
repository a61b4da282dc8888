import { cite } from '../../../citation.ts';
import { holds } from '../../../engine/compare.ts';
import { hasDisability, isSevere, type PersonView } from '../../../engine/ledger.ts';
import { defineRule, type Rule } from '../../../engine/rule.ts';
import type { Member } from '../../../facts/person.ts';

const citation = cite('83', '一（一）', '成年无业重度残疾人可以参照“单人户”提出低保申请');
const common = { category: 'dibao', citation, operator: 'is', ambiguities: ['X16', 'Y40'] } as const;

/** 无业: neither employed, nor flexibly, nor on own account or land. Null when not known. */
export const isWithoutWork = ({ employment }: Member): boolean | null =>
  employment === null
    ? null
    : employment === 'registered-unemployed' || employment === 'unemployed' || employment === 'none';

/** The three conditions of the 单人户 route: of age, without work, severely disabled (grade 1–2 of any kind). */
export const singlePerson: readonly Rule[] = [
  defineRule({
    ...common,
    slot: 'dibao.single.adult',
    title: ['成年人', 'Of age'],
    unit: 'years',
    facts: ['members.*.birthDate'],
    test: (rule, ledger, person) => {
      const { member, age, index } = ledger.people[person] as PersonView;
      return holds(rule, member.person, age === null ? null : age >= 18, age, 18, [`members.${index}.birthDate`]);
    },
  }),
  defineRule({
    ...common,
    slot: 'dibao.single.without-work',
    title: ['无业', 'Without work'],
    unit: 'none',
    facts: ['members.*.employment'],
    test: (rule, ledger, person) => {
      const { member, index } = ledger.people[person] as PersonView;
      return holds(rule, member.person, isWithoutWork(member), member.employment, null, [
        `members.${index}.employment`,
      ]);
    },
  }),
  defineRule({
    ...common,
    slot: 'dibao.single.disability',
    title: ['重度残疾（一、二级）', 'Severely disabled (grade 1–2)'],
    unit: 'none',
    facts: ['members.*.disabilities'],
    test: (rule, ledger, person) => {
      const { member, index } = ledger.people[person] as PersonView;
      const severe = hasDisability(member, isSevere);
      return holds(rule, member.person, severe, severe, true, [`members.${index}.disabilities`]);
    },
  }),
];
