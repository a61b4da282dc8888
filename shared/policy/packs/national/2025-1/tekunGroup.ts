import { cite } from '../../../citation.ts';
import { holds, NOTHING, or } from '../../../engine/compare.ts';
import { hasDisability, type PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';

const anyCertified = (): boolean => true;

/** 老年人 (60 and over), 残疾人 with a certificate, or 未成年人 (under 18). */
export const tekunGroup = defineRule({
  slot: 'tekun.group',
  category: 'tekun',
  title: ['老年人、残疾人或未成年人', 'Aged, disabled or a minor'],
  citation: cite('43', '第四条', '同时具备以下条件的老年人、残疾人和未成年人'),
  operator: 'one-of',
  unit: 'years',
  facts: ['members.*.birthDate', 'members.*.disabilities'],
  test: (rule, ledger, person) => {
    const { member, age, index } = ledger.people[person] as PersonView;
    const byAge = age === null ? null : age >= 60 || age < 18;
    const fits = byAge === true ? true : or(byAge, hasDisability(member, anyCertified));
    const missing = fits === null ? [`members.${index}.${age === null ? 'birthDate' : 'disabilities'}`] : NOTHING;
    return holds(rule, member.person, fits, age, null, missing);
  },
});
