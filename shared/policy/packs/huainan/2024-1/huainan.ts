import { cite } from '../../../citation.ts';
import { inherit } from '../../../inherit.ts';
import { national } from '../../national/2025-1/national.ts';
import { published } from '../../published.ts';
import { benefits } from './benefits.ts';
import { dibao } from './dibao.ts';
import { dibaoMargin } from './dibaoMargin.ts';
import { incomePolicy } from './incomePolicy.ts';
import { indicators } from './indicators.ts';
import { otherHardship } from './otherHardship.ts';
import { procedure } from './procedure.ts';
import { rigidExpenditure } from './rigidExpenditure.ts';
import { tekun } from './tekun.ts';
import { warnings } from './warnings.ts';

/** 淮民〔2024〕18号, in force from its issue on 2024-03-25. */
export const huainan = inherit(national, {
  identity: published('huainan/2024-1', 'issued'),
  title: { 'zh-CN': '淮南市', en: 'Huainan' },
  divisions: ['340400'],
  from: '2024-03-25',
  until: null,
  order: {
    categories: ['tekun', 'dibao', 'dibao-margin', 'rigid-expenditure', 'other-hardship'],
    mode: 'mandatory',
    citation: cite('004', '二（二）', '“刚性支出困难家庭”“当地规定的其他低收入人口”的优先认定顺序逐类进行审核'),
  },
  cascadeConsent: cite('004', '二（二）', '应当在征得申请人同意后'),
  income: incomePolicy,
  rules: [...tekun, ...dibao, ...dibaoMargin, ...rigidExpenditure, ...otherHardship],
  benefits,
  warnings,
  indicators,
  procedure,
});
