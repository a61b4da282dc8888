import { cite } from '../../../citation.ts';
import { holds, NOTHING, or } from '../../../engine/compare.ts';
import { hasDisability, isSevereOrMentalThree, type PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';

/** Member of a margin family, severely ill or disabled: grade 1–2 of any kind, grade 3 of mind. */
export const individualInclusion = defineRule({
  slot: 'dibao.inclusion.condition',
  category: 'dibao',
  title: ['边缘家庭中的重病患者或者重度残疾人', 'Severely ill or disabled member of a margin family'],
  citation: cite('57', '第八条', '最低生活保障边缘家庭中持有中华人民共和国残疾人证的一级、二级重度残疾人'),
  operator: 'is',
  unit: 'none',
  facts: ['members.*.seriousIllness', 'members.*.disabilities'],
  ambiguities: ['X16', 'Y40'],
  test: (rule, ledger, person) => {
    const { member, index } = ledger.people[person] as PersonView;
    const disabled = hasDisability(member, isSevereOrMentalThree);
    const fits = or(member.seriousIllness, disabled);
    const missing =
      fits === null
        ? [`members.${index}.${member.seriousIllness === null ? 'seriousIllness' : 'disabilities'}`]
        : NOTHING;
    return holds(rule, member.person, fits, fits, true, missing);
  },
});
