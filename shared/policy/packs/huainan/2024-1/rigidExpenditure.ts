import { cite } from '../../../citation.ts';
import { defineRule, restate } from '../../../engine/rule.ts';
import { assetRules } from '../../national/2025-1/assetRules.ts';
import { rigidIncome } from '../../national/2025-1/rigidIncome.ts';
import { fiveKinds, rigidRatio, rigidShare } from '../../national/2025-1/rigidRatio.ts';

const share = cite('004', '二（一）', '申请之日起前 12 个月内医疗、教育等必需支出占家庭总收入比例超过 60% 的家庭');
const ambiguities = ['Y11', 'Y12', 'X20'];

/**
 * 刚性支出困难家庭：gross income below last year's disposable income, necessary spending above 60 % of it, assets as 边缘.
 * The notice names 医疗、教育等 and no list; from 2025 the ministry's list of five kinds stands above it.
 */
export const rigidExpenditure = [
  {
    ...restate(rigidIncome, { citation: cite('004', '二（一）', '家庭人均收入低于上年度我市居民人均可支配收入') }),
    from: null,
  },
  ...assetRules({
    category: 'rigid-expenditure',
    slot: 'rigid',
    citation: cite('004', '二（一）', '家庭财产状况参照最低生活保障边缘家庭相关规定执行'),
    scaled: true,
  }),
  defineRule({
    slot: 'rigid.ratio',
    category: 'rigid-expenditure',
    title: ['医疗、教育等必需支出占比超过 60%', 'Medical, education and like spending above 60 % of income'],
    citation: share,
    operator: '>',
    unit: 'percent',
    flip: 'fen',
    facts: ['dateWindow', 'income'],
    parameters: ['rigid.ratio'],
    ambiguities,
    until: '2025-01-01',
    test: (rule, ledger) => rigidShare(rule, ledger, ['medical', 'education', 'rehabilitation']),
  }),
  {
    ...restate(rigidRatio, {
      citation: share,
      title: ['五类刚性支出占比超过 60%', 'The five kinds of rigid expenditure above 60 % of income'],
      ambiguities,
    }),
    from: '2025-01-01',
    test: (rule, ledger) => rigidShare(rule, ledger, fiveKinds),
  } satisfies typeof rigidRatio,
];
