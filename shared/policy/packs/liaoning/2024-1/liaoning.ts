import { cite } from '../../../citation.ts';
import { restate } from '../../../engine/rule.ts';
import { rolledBenefits } from '../../../indicators/defaultSigns.ts';
import { inherit } from '../../../inherit.ts';
import { norm } from '../../../procedure.ts';
import { classActsOf } from '../../classActsOf.ts';
import { individualInclusion } from '../../national/2025-1/individualInclusion.ts';
import { national } from '../../national/2025-1/national.ts';
import { singlePerson } from '../../national/2025-1/singlePerson.ts';
import { published } from '../../published.ts';
import { benefits } from './benefits.ts';

const { act, county } = classActsOf('001');
const verify = '要依托基层力量及时对辽宁省低收入人口动态监测信息平台推送的预警信息进行核实';
const eligible = '发现符合救助条件的，应当告知相关救助政策，按规定及时启动救助程序';
const pushed = '依据社会救助政策规定、职责分工，做好预警信息推送和分类处置';
const monitored = '以及退出低保、特困人员救助供养不满两年的对象';
const mechanism = '发挥县级困难群众基本生活保障工作协调机制作用，通过“一事一议”方式';

/**
 * A draft for comment without number, date or signatures: it decides only where somebody overrides, and every decision
 * carries its status. The day is that of the plenum which it names, the earliest possible.
 */
export const liaoning = inherit(national, {
  identity: published('liaoning/2024-1', 'draft'),
  title: { 'zh-CN': '辽宁省（征求意见稿）', en: 'Liaoning (draft)' },
  divisions: ['210000'],
  from: '2024-07-18',
  until: null,
  rules: [
    ...singlePerson.map((rule) =>
      restate(rule, {
        citation: cite('001', '二（三）1', '对参照单人户纳入低保范围的成年无业重度残疾人等其他特殊困难人员'),
      }),
    ),
    restate(individualInclusion, {
      citation: cite('001', '二（三）1', '对低保边缘家庭中的重病患者、重度残疾人等特殊困难人员，单独纳入低保范围'),
      ambiguities: ['X16', 'X17', 'Y40'],
    }),
  ],
  benefits,
  warnings: {
    ...national.warnings,
    verification: { required: true, visitAlways: true, citation: cite('001', '二（二）3（四）', verify) },
    classes: {
      ...national.warnings.classes,
      'policy-not-delivered': county('二（二）3（四）', pushed, [act('push', '二（二）3（四）', pushed)], ['X28']),
      'new-hardship': county('二（二）3（四）', pushed, [act('push', '二（二）3（四）', pushed)]),
      'possibly-eligible': county(
        '二（二）3（三）',
        eligible,
        [act('inform', '二（二）3（三）', eligible), act('assisted-application', '二（二）3（三）', eligible)],
        ['X05', 'X06'],
      ),
      complex: county('二（三）3', mechanism, [act('deliberation', '二（三）3', mechanism, 'may')], ['X01', 'Y44']),
    },
    deliberation: { level: 'county', mode: 'may', citation: cite('001', '二（三）3', mechanism) },
  },
  indicators: {
    'policy-not-delivered': {
      citation: cite('001', '二（二）3（三）', '重点监测相关社会救助政策是否落实到位'),
      threshold: null,
      benefits: rolledBenefits,
    },
  },
  procedure: {
    ...national.procedure,
    monitoring: {
      ...national.procedure.monitoring,
      exit: { months: 24, categories: ['dibao', 'tekun'], basis: norm(cite('001', '二（二）2（2）', monitored)) },
      refused: {
        months: null,
        anchor: 'decision',
        basis: norm(cite('001', '二（二）2（2）', '特困人员救助供养条件的申请对象')),
      },
    },
    temporaryRelief: {
      ...national.procedure.temporaryRelief,
      smallAmountFirst: norm(cite('001', '二（三）3', '对情况紧急的，按规定可实行小金额先行救助，事后补充说明情况')),
      firstCap: 'parameter',
    },
    deliberation: { level: 'county', mode: 'may', basis: norm(cite('001', '二（三）3', mechanism)) },
  },
});
