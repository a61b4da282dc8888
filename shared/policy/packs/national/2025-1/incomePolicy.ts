import { cite } from '../../../citation.ts';
import { holds } from '../../../engine/compare.ts';
import type { IncomePolicy } from '../../../engine/incomePolicy.ts';
import { defineRule, type RuleDefinition } from '../../../engine/rule.ts';

const supportFee = defineRule({
  slot: 'income.support-fee',
  category: 'dibao',
  title: ['义务人给付的赡（抚、扶）养费', 'Support given by an obligor'],
  citation: cite('57', '第十三条（四）', '包括赡养（抚养、扶养）费'),
  operator: 'is',
  unit: 'fen',
  facts: ['obligors'],
  test: (rule, _ledger, _person) => holds(rule, null, true, null, null, []),
});

/** An amount that was counted, not a condition: `value` is fen of twelve months. */
const counted = {
  category: 'dibao',
  operator: 'is',
  unit: 'fen',
  test: (rule) => holds(rule, null, true, null, null, []),
} as const satisfies Partial<RuleDefinition>;

const exemptRule = defineRule({
  ...counted,
  slot: 'income.exempt',
  title: ['不计入家庭收入的款项', 'Income that does not count'],
  citation: cite('57', '第十三条', '国家规定的优待抚恤金、计划生育奖励与扶助金、奖学金、见义勇为等奖励性补助'),
  facts: ['income'],
});

export const deductionRule = defineRule({
  ...counted,
  slot: 'income.deduction',
  title: ['扣减的刚性支出', 'Spending deducted from income'],
  citation: cite(
    '57',
    '第十三条',
    '因残疾、患重病等增加的刚性支出、必要的就业成本等，在核算家庭收入时可按规定适当扣减',
  ),
  facts: ['monthWindow'],
  parameters: ['deductions.switch'],
  ambiguities: ['Y39', 'Y12'],
});

/** 第十三条. No national formula for support: the fee by the local rule is taken, and asked for when not known. */
export const incomePolicy: IncomePolicy = {
  exempt: new Set([
    'preferential-compensation',
    'family-planning-award',
    'scholarship',
    'bravery-award',
    'social-assistance',
  ]),
  exemptRule,
  deductible: ['medical', 'rehabilitation'],
  deductionRule,
  obligorRules: [supportFee],
  supportFee: (_ledger, obligor, index) => {
    const fee = obligor.formulaFee;
    const known = fee !== null;
    const missing = known ? [] : [`obligors.${index}.formulaFee`];
    return {
      low: fee ?? 0,
      high: fee ?? Infinity,
      missing,
      trace: holds(supportFee.ref, obligor.person, known ? true : null, fee, null, missing),
    };
  },
};
