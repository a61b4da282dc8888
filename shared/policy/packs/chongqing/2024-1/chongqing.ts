import { cite } from '../../../citation.ts';
import { defaultPoints, defaultSigns, rolledBenefits } from '../../../indicators/defaultSigns.ts';
import { inherit } from '../../../inherit.ts';
import { norm } from '../../../procedure.ts';
import { national } from '../../national/2025-1/national.ts';
import { published } from '../../published.ts';
import { benefits } from './benefits.ts';
import { rules } from './rules.ts';
import { warnings } from './warnings.ts';

const monitored = norm(cite('000', '二（五）', '临时救助条件的申请对象及退出不满两年的对象'));
const once = norm(cite('000', '四（二十）', '实行一次申请授权、一次调查核对、一次审核确认'));

/** 渝民发〔2024〕12号, issued 2024-10-21 without a day of entry into force. */
export const chongqing = inherit(national, {
  identity: published('chongqing/2024-1', 'issued'),
  title: { 'zh-CN': '重庆市', en: 'Chongqing' },
  divisions: ['500000'],
  from: '2024-10-21',
  until: null,
  cascadeConsent: cite('000', '四（二十）', '经本人同意无需重复提交申请资料'),
  rules,
  benefits,
  warnings,
  indicators: {
    'policy-not-delivered': {
      citation: cite('000', '二（六）', '重点监测相关社会救助政策是否落实到位'),
      threshold: null,
      benefits: rolledBenefits,
    },
    'economic-improvement': {
      citation: cite('000', '二（七）', '发现低收入人口可能不再符合救助条件的'),
      threshold: null,
      signs: defaultSigns,
    },
    'composite-score': {
      citation: cite('000', '二（六）', '动态掌握低收入人口就业状况、家庭支出、困难情形等变化情况'),
      threshold: 'indicator.composite',
      points: defaultPoints,
    },
  },
  procedure: {
    ...national.procedure,
    reuseAuthorisation: once,
    exitConversion: {
      from: ['dibao', 'tekun'],
      to: ['dibao-margin', 'rigid-expenditure'],
      basis: norm(cite('000', '四（二十）', '可直接转入最低生活保障边缘家庭或刚性支出困难家庭认定程序')),
    },
    monitoring: {
      ...national.procedure.monitoring,
      exit: { months: 24, categories: [], basis: monitored },
      refused: { months: null, anchor: 'decision', basis: monitored },
    },
    temporaryRelief: {
      ...national.procedure.temporaryRelief,
      smallAmountFirst: norm(cite('000', '三（十四）', '情况紧急的，可“小金额先行救助”，事后补充说明情况')),
      firstCap: 'parameter',
    },
    deliberation: {
      level: 'county',
      mode: 'may',
      basis: norm(cite('000', '二（七）', '可适时启动区县级困难群众基本生活保障工作协调机制')),
    },
  },
});
