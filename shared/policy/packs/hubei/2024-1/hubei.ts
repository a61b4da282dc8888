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
import { otherHardship } from './otherHardship.ts';

const { act, county } = classActsOf('002');
const clause = '三（四）';
const deliver = '因社会救助政策落实不到位触发的预警，商请相关社会救助管理部门落实救助政策';
const hardship = '因低收入人口出现新困难触发的预警，将信息分类推送至相关社会救助管理部门处理';
const inform = '对于可能符合低收入人口认定条件的，应当主动告知相关救助政策和申办渠道';
const improved = '不再符合救助条件的，通知认定部门及时进行动态管理';
const complex = '启动县级困难群众基本生活保障工作协调机制，通过“一事一议”方式集体研究处理';
const kept = '并将一年内申请社会救助未获批和动态退出低收入人口不满两年的对象信息纳入数据库管理';

/** 鄂民政发〔2024〕21号 of 2024-09-06. */
export const hubei = inherit(national, {
  identity: published('hubei/2024-1', 'issued'),
  title: { 'zh-CN': '湖北省', en: 'Hubei' },
  divisions: ['420000'],
  from: '2024-09-06',
  until: null,
  order: {
    categories: [...national.order.categories, 'other-hardship'],
    mode: 'default',
    citation: cite('002', '二（三）', '将符合条件的申请人认定为相应类别低收入人口'),
  },
  rules: [
    ...singlePerson.map((rule) =>
      restate(rule, {
        citation: cite('002', '四（一）', '对参照单人户纳入最低生活保障范围的成年无业重度残疾人等其他特殊困难人员'),
      }),
    ),
    restate(individualInclusion, {
      citation: cite(
        '002',
        '四（一）',
        '对最低生活保障边缘家庭中的重病患者、重度残疾人等特殊困难人员，可单独纳入最低生活保障范围',
      ),
    }),
    otherHardship,
  ],
  benefits,
  off: [{ slot: 'MEDICAL_AID', citation: cite('002', '四（二）1', '的比例给予分类救助') }],
  warnings: {
    ...national.warnings,
    classes: {
      'policy-not-delivered': county(clause, deliver, [act('request', clause, deliver)], ['X28', 'Y21']),
      'new-hardship': county(clause, hardship, [act('push', clause, hardship)]),
      'possibly-eligible': county(clause, inform, [act('inform', clause, inform)], ['X05', 'X06']),
      'possibly-ineligible': county(clause, improved, [act('notify-authority', clause, improved)], ['X29', 'Y28']),
      complex: county(clause, complex, [act('deliberation', clause, complex)], ['X01', 'X02']),
    },
    deliberation: { level: 'county', mode: 'shall', citation: cite('002', clause, complex) },
  },
  indicators: {
    'policy-not-delivered': {
      citation: cite('002', '三（三）', '重点监测其应享受社会救助政策是否落实到位'),
      threshold: null,
      benefits: rolledBenefits,
    },
    'economic-improvement': {
      citation: cite('002', '三（四）', '对于低收入人口家庭经济条件好转、不再符合救助条件的'),
      threshold: null,
      signs: defaultSigns,
    },
    'composite-score': {
      citation: cite('002', '三（三）', '对可能需要采取救助帮扶措施或需要加大救助帮扶力度的'),
      threshold: 'indicator.composite',
      points: defaultPoints,
    },
  },
  procedure: {
    ...national.procedure,
    recognitionWindowMonths: {
      months: 6,
      basis: norm(cite('002', '二（三）', '对于申请人家庭经济状况调查结果，认定部门间在6 个月内互通互认')),
    },
    reuseAuthorisation: norm(cite('002', '二（三）', '认定部门可依据对象原有授权开展经济状况核对')),
    monitoring: {
      ...national.procedure.monitoring,
      exit: { months: 24, categories: [], basis: norm(cite('002', '三（二）', kept)) },
      refused: { months: 12, anchor: 'decision', basis: norm(cite('002', '三（二）', kept)) },
    },
    temporaryRelief: {
      ...national.procedure.temporaryRelief,
      smallAmountFirst: norm(cite('002', '四（三）', '“小金额先行救助，事后补充说明情况”的方式')),
      firstCap: 'parameter',
    },
    deliberation: { level: 'county', mode: 'shall', basis: norm(cite('002', clause, complex)) },
    determinedByMeeting: {
      categories: ['other-hardship'],
      level: 'county',
      basis: norm(cite('002', '二（二）', '其他困难人员由县级民政部门召集相关部门采取“一事一议”方式等进行认定')),
    },
    annualCounters: [
      {
        counter: 'joint-meeting',
        atLeast: 1,
        basis: norm(cite('002', '五（一）', '每年度至少召开一次部门联席会议')),
      },
    ],
  },
});
