import { cite } from '../../../citation.ts';
import { restate } from '../../../engine/rule.ts';
import { defaultPoints, defaultSigns, rolledBenefits } from '../../../indicators/defaultSigns.ts';
import { inherit } from '../../../inherit.ts';
import { norm } from '../../../procedure.ts';
import { classActsOf } from '../../classActsOf.ts';
import { individualInclusion } from '../../national/2025-1/individualInclusion.ts';
import { national } from '../../national/2025-1/national.ts';
import { singlePerson } from '../../national/2025-1/singlePerson.ts';
import { published } from '../../published.ts';
import { benefits } from './benefits.ts';

const { act } = classActsOf('003');
const clause = '三（四）';
const deliver = '要尽快按规定落实，需商请相关社会救助管理部门落实的，按照“一门受理、协同办理”机制转办落实';
const complex = '可适时启动镇（街道）困难群众基本生活保障工作协调机制，通过“一事一议”方式集体研究处理';
const check = '及时核查或商请相关社会救助管理部门核查有关情况，对符合终止条件的按规定终止救助';
const start = '发现符合救助条件的，按规定及时启动救助程序';
const grades =
  '持有中华人民共和国残疾人证的一、二级重度残疾人以及三级精神、智力残疾人等特殊困难人员，可单独纳入最低生活保障范围';
const township = { agency: 'township', level: 'township' } as const;

/** 胶民政发〔2024〕61号 of 2024-11-12. 「市」 is the county-level city: townships own the warnings. */
export const jiaozhou = inherit(national, {
  identity: published('jiaozhou/2024-1', 'issued'),
  title: { 'zh-CN': '胶州市', en: 'Jiaozhou' },
  divisions: ['370281'],
  from: '2024-11-12',
  until: null,
  order: {
    categories: national.order.categories,
    mode: 'default',
    citation: cite('003', '二（二）', '“最低生活保障边缘家庭成员”“刚性支出困难家庭成员”的先后顺序逐类进行审核'),
  },
  cascadeConsent: cite('003', '二（二）', '在征得申请人同意后'),
  rules: [
    ...singlePerson.map((rule) =>
      restate(rule, { citation: cite('003', '四（一）', '成年无业重度残疾人可参照“单人户”提出最低生活保障申请') }),
    ),
    restate(individualInclusion, { citation: cite('003', '四（一）', grades) }),
  ],
  benefits,
  warnings: {
    ...national.warnings,
    owner: { agency: 'township', level: 'township' },
    classes: {
      ...national.warnings.classes,
      'policy-not-delivered': {
        ...township,
        citation: cite('003', clause, deliver),
        acts: [act('implement', clause, deliver), act('transfer', clause, deliver)],
        ambiguities: ['X28', 'Y21'],
      },
      'possibly-eligible': {
        ...township,
        citation: cite('003', '三（三）', start),
        acts: [act('assisted-application', '三（三）', start)],
        ambiguities: ['X05'],
      },
      complex: {
        ...township,
        citation: cite('003', clause, complex),
        acts: [act('deliberation', clause, complex, 'may')],
        ambiguities: ['X01', 'X02'],
      },
      'possibly-ineligible': {
        ...township,
        citation: cite('003', clause, check),
        acts: [act('review', clause, check)],
        ambiguities: ['X29', 'Y28'],
      },
    },
    deliberation: { level: 'township', mode: 'may', citation: cite('003', clause, complex) },
  },
  indicators: {
    'expenditure-surge': {
      citation: cite('003', '三（一）', '围绕家庭支出骤增（超过一定数额的自付医疗费用等）'),
      threshold: 'indicator.medical',
    },
    'income-drop': {
      citation: cite('003', '三（一）', '收入骤减（家庭主要劳动力死亡信息等）'),
      threshold: 'indicator.income-drop',
      labourer: 'main',
    },
    'income-not-sustainable': {
      citation: cite('003', '三（一）', '收入无法持续稳定（家庭主要劳动力失业信息等）'),
      threshold: null,
      benefits: rolledBenefits,
      labourer: 'main',
    },
    'property-loss': {
      citation: cite('003', '三（一）', '财产遭受重大损失（自然灾害应急救助信息等）'),
      threshold: 'indicator.disaster-aid',
    },
    'policy-not-delivered': {
      citation: cite('003', '三（三）', '重点监测相关社会救助政策落实、其他困难需求情况'),
      threshold: null,
    },
    'economic-improvement': {
      citation: cite('003', '三（四）', '发现低收入人口可能不再符合救助条件的'),
      threshold: null,
      signs: defaultSigns,
    },
    'composite-score': {
      citation: cite('003', '三（三）', '动态掌握低收入人口就业状况、家庭支出、困难情形等变化情况'),
      threshold: 'indicator.composite',
      points: defaultPoints,
    },
  },
  procedure: {
    ...national.procedure,
    exitConversion: {
      from: ['dibao', 'tekun'],
      to: ['dibao-margin', 'temporary-relief'],
      basis: norm(cite('003', '二（二）', '可直接转入最低生活保障边缘家庭、临时救助等民政重点监测对象认定程序')),
    },
    temporaryRelief: {
      ...national.procedure.temporaryRelief,
      smallAmountFirst: norm(cite('003', '四（三）', '可实行先行救助，事后补充说明情况')),
    },
    deliberation: { level: 'township', mode: 'may', basis: norm(cite('003', clause, complex)) },
    paperCertificate: { issued: false, basis: norm(cite('003', '三（一）', '不再提供低收入人口纸质证明')) },
  },
});
