import { ageAt } from '../../../../time/index.ts';
import { cite } from '../../../citation.ts';
import { anyOf, holds, NOTHING } from '../../../engine/compare.ts';
import { hasDisability, isSevereOrMentalThree, type Ledger, type PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';
import type { Obligor } from '../../../facts/person.ts';
import { withoutLabour } from './tekunLabour.ts';

const under = (amount: number | null, limit: number | undefined): boolean | null =>
  amount === null || limit === undefined ? null : amount < limit;

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

const is = <T>(value: T | null, wanted: T): boolean | null => (value === null ? null : value === wanted);

/** 第八条: without capacity to support. Null when a fact that decides is not known. */
export function obligorIncapable(ledger: Ledger, obligor: Obligor): boolean | null {
  const age = obligor.birthDate === null ? null : ageAt(obligor.birthDate, ledger.facts.asOf);
  const yearly = obligor.monthlyIncome === null ? null : obligor.monthlyIncome * 12;
  const poor = both(under(yearly, ledger.setting.values['income.all']), obligor.withinPropertyLimits);
  const status = obligor.legalStatus;
  return anyOf(
    is(obligor.assistance, 'tekun'),
    both(is(obligor.assistance, 'dibao'), age === null ? null : age >= 60),
    both(age === null ? null : age >= 70, poor),
    both(obligor.severelyDisabled, poor),
    both(status === null ? null : status !== 'normal', obligor.withinPropertyLimits),
  );
}

/**
 * A member of the same household is taken as an obligor when of age and related in the direct line or by marriage. Who is
 * without labour capacity stands in the same need and cannot support.
 */
function memberCapable(view: PersonView): boolean | null {
  const { member, age } = view;
  if (member.relation === 'sibling' || member.relation === 'other') return false;
  if (age !== null && age < 18) return false;
  if (member.legalStatus !== null && member.legalStatus !== 'normal') return false;
  const incapable = anyOf(withoutLabour(view), hasDisability(member, isSevereOrMentalThree));
  return incapable === null ? null : !incapable;
}

/** 无法定义务人, or all of them without capacity. Bracketed A ∧ B ∧ (C₁ ∨ C₂), decision Y46. */
export const tekunObligors = defineRule({
  slot: 'tekun.obligors',
  category: 'tekun',
  title: ['无法定义务人，或者义务人无履行义务能力', 'No obligor, or none who is able'],
  citation: cite('43', '第四条（三）', '无法定赡养、抚养、扶养义务人或者其法定义务人无履行义务能力'),
  operator: 'is',
  unit: 'count',
  facts: ['obligors', 'members'],
  parameters: ['income.all'],
  ambiguities: ['Y46'],
  test: (rule, ledger, person) => {
    const { member } = ledger.people[person] as PersonView;
    const missing: string[] = [];
    let able = 0;
    for (const other of ledger.people) {
      if (other.index === person) continue;
      const capable = memberCapable(other);
      if (capable === true) able += 1;
      else if (capable === null) missing.push(`members.${other.index}.disabilities`);
    }
    if (ledger.facts.obligors === null) missing.push('obligors');
    for (const [index, obligor] of (ledger.facts.obligors ?? []).entries()) {
      if (obligor.supports !== member.person || obligor.relation === 'sibling') continue;
      const incapable = obligorIncapable(ledger, obligor);
      if (incapable === false) able += 1;
      else if (incapable === null) missing.push(`obligors.${index}`);
    }
    const statement = able > 0 ? false : missing.length > 0 ? null : true;
    return holds(rule, member.person, statement, able, 0, missing.length > 0 ? missing : NOTHING);
  },
});
