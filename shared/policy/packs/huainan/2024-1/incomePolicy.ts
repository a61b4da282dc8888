import { cite } from '../../../citation.ts';
import type { IncomePolicy } from '../../../engine/incomePolicy.ts';
import { restate } from '../../../engine/rule.ts';
import { deductionRule, incomePolicy as national } from '../../national/2025-1/incomePolicy.ts';
import { obligorExempt, obligorFee, supportFee } from './supportFee.ts';

/** Exempt kinds as in national law; disability, illness and schooling of the twelve months before the month deducted. */
export const incomePolicy: IncomePolicy = {
  ...national,
  deductible: ['medical', 'education', 'rehabilitation'],
  deductionRule: restate(deductionRule, {
    citation: cite(
      '004',
      '二（一）',
      '对于共同生活的家庭成员因残疾、因病、因学等增加的刚性支出等，可以在计算家庭收入时扣减自其提出申请低保之月前 12 个月的相应支出',
    ),
  }),
  obligorRules: [obligorExempt, obligorFee],
  supportFee,
};
