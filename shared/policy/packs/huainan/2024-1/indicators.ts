import { cite } from '../../../citation.ts';
import { defaultPoints, defaultSigns, rolledBenefits } from '../../../indicators/defaultSigns.ts';
import type { IndicatorPolicy } from '../../../indicators/indicator.ts';

/** 三（一）: four families with one example each, no numbers; and 三（三）: whether policies reached people. */
export const indicators: IndicatorPolicy = {
  'expenditure-surge': {
    citation: cite('004', '三（一）', '支出骤增（超过一定数额的自付医疗费用信息等）'),
    threshold: 'indicator.medical',
  },
  'income-drop': {
    citation: cite('004', '三（一）', '收入骤减（家庭劳动力死亡信息等）'),
    threshold: 'indicator.income-drop',
    labourer: 'any',
  },
  'income-not-sustainable': {
    citation: cite('004', '三（一）', '收入无法持续稳定（失业登记信息等）'),
    threshold: null,
    labourer: 'any',
  },
  'property-loss': {
    citation: cite('004', '三（一）', '财产遭受重大损失（自然灾害应急救助信息等）'),
    threshold: 'indicator.disaster-aid',
  },
  'policy-not-delivered': {
    citation: cite('004', '三（三）', '重点监测相关社会救助政策是否落实到位'),
    threshold: null,
    benefits: rolledBenefits,
  },
  'economic-improvement': {
    citation: cite('004', '三（四）', '发现低收入人口可能不再符合救助条件的'),
    threshold: null,
    signs: defaultSigns,
  },
  'composite-score': {
    citation: cite('004', '三（三）', '动态掌握低收入人口就业状况、家庭支出、困难情形等变化情况'),
    threshold: 'indicator.composite',
    points: defaultPoints,
  },
};
