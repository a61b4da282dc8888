import { ageAt } from '../../../../time/index.ts';
import { cite } from '../../../citation.ts';
import { anyOf, holds, NOTHING } from '../../../engine/compare.ts';
import type { SupportFee } from '../../../engine/incomePolicy.ts';
import { hasDisability, isSevere, type Ledger } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';
import type { Obligor } from '../../../facts/person.ts';
import { isWithoutWork } from '../../national/2025-1/singlePerson.ts';

const common = { category: 'dibao', operator: 'is', facts: ['obligors'] } as const;

export const obligorExempt = defineRule({
  ...common,
  slot: 'income.obligor-exempt',
  title: ['义务人视为无能力，不计算赡（抚、扶）养费', 'The obligor is taken as unable: no support counted'],
  citation: cite('004', '二（一）', '视为无能力承担供养义务，不计算赡（抚、扶）养费'),
  unit: 'none',
  parameters: ['income.obligor'],
  ambiguities: ['Y06', 'Y07', 'Y08', 'Y43'],
  test: (rule) => holds(rule, null, true, null, null, NOTHING),
});

export const obligorFee = defineRule({
  ...common,
  slot: 'income.support-fee',
  title: ['赡（抚、扶）养费按两种算法较低者计入', 'Support counted by the lower of two formulas'],
  citation: cite('004', '二（一）', '按两者较低者计入收入'),
  unit: 'fen',
  parameters: ['obligor.percent'],
  ambiguities: ['Y05', 'Y06', 'Y43'],
  test: (rule) => holds(rule, null, true, null, null, NOTHING),
});

/** 成年无业重度残疾人: only their obligors can be exempt (decision Y06). */
function supportsSeverelyDisabled(ledger: Ledger, obligor: Obligor): boolean | null {
  const view = ledger.people.find(({ member }) => member.person === obligor.supports);
  if (!view) return false;
  const facts = [
    view.age === null ? null : view.age >= 18,
    isWithoutWork(view.member),
    hasDisability(view.member, isSevere),
  ];
  return facts.includes(false) ? false : facts.includes(null) ? null : true;
}

/** Siblings and people of 60 and over always; younger ones with less than last year's disposable income. First match wins. */
function isExempt(ledger: Ledger, obligor: Obligor): boolean | null {
  const group = supportsSeverelyDisabled(ledger, obligor);
  if (group === false) return false;
  const age = obligor.birthDate === null ? null : ageAt(obligor.birthDate, ledger.facts.asOf);
  const limit = ledger.setting.values['income.obligor'];
  const poor = obligor.disposableIncome === null || limit === undefined ? null : obligor.disposableIncome < limit;
  const ground = anyOf(obligor.relation === 'sibling', age === null ? null : age >= 60, poor);
  return ground === false ? false : group === null || ground === null ? null : true;
}

/**
 * 二（一）: the lower of a share (20–30 %, set by the county) of the obligor's monthly income and the formula of
 * 淮民〔2023〕89号, which is not in the notice and is entered as `formulaFee`. Without it the share is an upper bound.
 */
export function supportFee(ledger: Ledger, obligor: Obligor, index: number): SupportFee {
  const exempt = isExempt(ledger, obligor);
  if (exempt === true)
    return {
      low: 0,
      high: 0,
      missing: NOTHING,
      trace: holds(obligorExempt.ref, obligor.person, true, 0, null, NOTHING),
    };
  const percent = ledger.setting.values['obligor.percent'];
  const missing: string[] = [];
  const share =
    obligor.monthlyIncome === null
      ? Infinity
      : obligor.monthlyIncome === 0
        ? 0
        : percent === undefined
          ? obligor.monthlyIncome
          : Math.floor((obligor.monthlyIncome * percent) / 100);
  if (obligor.monthlyIncome === null) missing.push(`obligors.${index}.monthlyIncome`);
  else if (percent === undefined && share > 0) missing.push('parameter:obligor.percent');
  const certainShare = missing.length === 0;
  if (obligor.formulaFee === null && share > 0) missing.push(`obligors.${index}.formulaFee`);
  const high = Math.min(share, obligor.formulaFee ?? Infinity);
  if (exempt === null) missing.push(`obligors.${index}.disposableIncome`);
  const certain = exempt === false && (high === 0 || (certainShare && obligor.formulaFee !== null));
  return {
    low: certain ? high : 0,
    high,
    missing: certain ? NOTHING : missing,
    trace: holds(obligorFee.ref, obligor.person, certain ? true : null, high, null, missing),
  };
}
