import { cite } from '../../../citation.ts';
import { anyOf, holds } from '../../../engine/compare.ts';
import { hasDisability, type PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';
import type { Disability } from '../../../facts/person.ts';

const takesLabourAway = ({ kind, grade }: Disability): boolean =>
  ((kind === 'intellectual' || kind === 'mental') && grade <= 3) ||
  (kind === 'limbs' && grade <= 2) ||
  (kind === 'sight' && grade === 1);

/**
 * 无劳动能力: 60 and over, under 16, or disabled as listed. A certificate that says only 多重 does not tell which kinds it
 * joins, so at grade 1–3 it leaves the question open.
 */
export function withoutLabour(view: PersonView): boolean | null {
  if (view.age !== null && (view.age >= 60 || view.age < 16)) return true;
  const byDisability = hasDisability(view.member, takesLabourAway);
  if (byDisability === true) return true;
  const multiple = hasDisability(view.member, ({ kind, grade }) => kind === 'multiple' && grade <= 3);
  return anyOf(view.age === null ? null : false, byDisability, multiple === false ? false : null);
}

export const tekunLabour = defineRule({
  slot: 'tekun.labour',
  category: 'tekun',
  title: ['无劳动能力', 'No labour capacity'],
  citation: cite('43', '第五条', '残疾等级为一、二、三级的智力、精神残疾人，残疾等级为一、二级的肢体残疾人'),
  operator: 'is',
  unit: 'years',
  facts: ['members.*.birthDate', 'members.*.disabilities'],
  test: (rule, ledger, person) => {
    const view = ledger.people[person] as PersonView;
    const missing = [`members.${view.index}.${view.age === null ? 'birthDate' : 'disabilities'}`];
    return holds(rule, view.member.person, withoutLabour(view), view.age, null, missing);
  },
});
