import { cite } from '../../../citation.ts';
import {
  benefitsOf,
  housing,
  lowIncome,
  named,
  ofContribution,
  ofSelfPaid,
  qualified,
  to,
  toAnyone,
} from '../../benefitsOf.ts';

const basic = '给予相应的最低生活保障、特困人员救助供养等基本生活救助';
const fees = '对符合条件的特困人员、最低生活保障对象和其他符合条件的低收入人口，按规定给予电费';
const extended = '鼓励有条件的地方将困难残疾人生活补贴、残疾儿童康复救助、残疾人基本型辅助器具适配补贴等帮扶措施';
const margins = ['dibao-margin', 'rigid-expenditure'] as const;
const feeGrants = [
  to(['tekun', 'dibao']),
  to(['dibao-margin', 'rigid-expenditure', 'relapse-risk'], [], { condition: qualified }),
];

/** 三（八）–（十八）. */
export const benefits = benefitsOf('000')([
  {
    id: 'DIBAO_ALLOWANCE',
    clause: '三（八）',
    phrase: basic,
    grants: [to(['dibao'], [], { amount: { kind: 'dibao-difference' } })],
  },
  {
    id: 'TEKUN_SUPPORT',
    clause: '三（八）',
    phrase: basic,
    grants: [to(['tekun'], [], { amount: { kind: 'tekun-standard' } })],
  },
  {
    id: 'INS_PREMIUM_SUBSIDY',
    clause: '三（九）',
    phrase: '按照个人缴费标准一定比例给予资助',
    grants: [
      to(['tekun'], [], { amount: ofContribution(100), citation: cite('000', '三（九）', '对特困人员给予全额资助') }),
      to(['dibao'], [], {
        amount: ofContribution(90),
        citation: cite('000', '三（九）', '对最低生活保障对象按照90%的比例给予定额资助'),
        ambiguities: ['Y36'],
      }),
      to(['dibao-margin'], [], {
        amount: ofContribution(70),
        citation: cite('000', '三（九）', '对低保边缘家庭成员和其他符合资助条件的低收入人口按照70%的比例给予定额资助'),
        ambiguities: ['Y36'],
      }),
      to(['rigid-expenditure', 'relapse-risk'], [], {
        amount: ofContribution(70),
        condition: qualified,
        citation: cite('000', '三（九）', '对低保边缘家庭成员和其他符合资助条件的低收入人口按照70%的比例给予定额资助'),
        ambiguities: ['Y36'],
      }),
    ],
  },
  {
    id: 'INS_PREMIUM_SUBSIDY_TIER2',
    clause: '三（九）',
    phrase: '统一按照参加城乡居民基本医保一档个人缴费标准的100%给予资助',
    grants: [
      to(['tekun', 'dibao', 'dibao-margin', 'rigid-expenditure', 'relapse-risk'], [], {
        amount: ofContribution(100),
        condition: { 'zh-CN': '自愿参加二档', en: 'Who chose tier 2' },
        ambiguities: ['Y19'],
      }),
    ],
  },
  {
    id: 'MEDICAL_AID',
    clause: '三（九）',
    phrase: '对低保、特困、返贫致贫人口等救助对象政策范围内个人自付医疗费用救助比例不低于70%',
    grants: [
      to(['dibao', 'tekun'], [], { amount: ofSelfPaid(70), ambiguities: ['X10', 'Y37'] }),
      to(['relapse-risk'], [], {
        kinds: ['returned-to-poverty'],
        amount: ofSelfPaid(70),
        ambiguities: ['X10', 'X24', 'Y37'],
      }),
      to(['dibao-margin'], [], {
        amount: ofSelfPaid(60),
        citation: cite('000', '三（九）', '低保边缘户、脱贫不稳定户、边缘易致贫户'),
        ambiguities: ['X10', 'Y37'],
      }),
      to(['relapse-risk'], [], {
        kinds: ['unstable-out-of-poverty', 'marginal-poverty-prone', 'sudden-hardship'],
        amount: ofSelfPaid(60),
        citation: cite('000', '三（九）', '导致基本生活出现严重困难户等对象救助比例不低于60%'),
        ambiguities: ['X10', 'X24', 'Y37'],
      }),
      to(['rigid-expenditure'], ['serious-illness'], {
        condition: qualified,
        citation: cite('000', '三（九）', '刚性支出困难家庭中符合条件的大病患者在定点医药机构发生的住院费用'),
      }),
    ],
  },
  {
    id: 'MEDICAL_AID_TILT',
    clause: '三（九）',
    phrase: '经三重医疗制度综合保障救助后政策范围内个人负担仍然较重的，给予倾斜救助',
    grants: [
      to(named, [], {
        condition: { 'zh-CN': '三重保障后个人负担仍然较重', en: 'The burden is still heavy after all insurance' },
      }),
    ],
  },
  {
    id: 'DISEASE_EMERGENCY_FUND',
    clause: '三（九）',
    phrase: '对符合疾病应急救助条件的，由疾病应急救助基金按规定支付',
    grants: [to(lowIncome, [], { condition: qualified })],
  },
  {
    id: 'EDU_AID',
    clause: '三（十）',
    phrase: '按规定采取发放国家助学金、生活补助，提供勤工助学岗位、助学贷款以及减免相关费用等方式，给予教育救助',
    grants: [
      to(['dibao', 'tekun', 'dibao-margin', 'rigid-expenditure', 'relapse-risk', 'other-hardship'], ['in-education'], {
        condition: {
          'zh-CN': '符合资助条件；新增对象原则上纳入下一期',
          en: 'The school’s conditions; new pupils from the next period',
        },
      }),
    ],
  },
  {
    id: 'HOUSING_URBAN',
    clause: '三（十一）',
    phrase: '通过配租公租房或发放租赁补贴优先给予住房救助',
    grants: housing('urban'),
  },
  {
    id: 'HOUSING_RURAL',
    clause: '三（十一）',
    phrase: '通过农村危房改造等方式优先给予住房救助',
    grants: housing('rural'),
  },
  {
    id: 'EMP_POLICY',
    clause: '三（十二）',
    phrase: '按规定落实贷款贴息、税费减免、培训补贴、社保补贴等政策',
    grants: [to(['dibao', ...margins], ['working-age'], { condition: qualified })],
  },
  {
    id: 'EMP_PLACEMENT',
    clause: '三（十二）',
    phrase: '通过产业发展、劳务输出、车间吸纳、以工代赈等方式进行就业帮扶',
    grants: [to(['dibao', ...margins], ['working-age'])],
  },
  {
    id: 'DISASTER_AID',
    clause: '三（十三）',
    phrase: '按自然灾害救助政策给予相应救助',
    grants: [to(named, ['disaster'])],
  },
  {
    id: 'TEMP_RELIEF',
    clause: '三（十四）',
    phrase: '在急难发生地按规定通过临时救助或生活无着流浪乞讨人员救助，及时给予急难社会救助',
    grants: [toAnyone(['emergency'])],
  },
  {
    id: 'VAGRANT_RELIEF',
    clause: '三（十四）',
    phrase: '在急难发生地按规定通过临时救助或生活无着流浪乞讨人员救助，及时给予急难社会救助',
    grants: [toAnyone(['vagrant'])],
  },
  {
    id: 'SMALL_AMOUNT_FIRST',
    clause: '三（十四）',
    phrase: '情况紧急的，可“小金额先行救助”，事后补充说明情况',
    force: 'may',
    level: 'township',
    grants: [
      toAnyone(['emergency'], {
        amount: { kind: 'parameter', key: 'small-amount.cap' },
        condition: { 'zh-CN': '情况紧急', en: 'The case is urgent' },
      }),
    ],
    ambiguities: ['Y22'],
  },
  {
    id: 'SVC_VISIT_CARE',
    clause: '三（十五）',
    phrase: '对低收入人口中生活不能自理的老年人、未成年人、残疾人等提供必要的访视、照料等服务',
    force: 'encouraged',
    grants: [to(lowIncome, ['self-care-lost'])],
  },
  {
    id: 'SVC_ELDER_CENTRAL_CARE',
    clause: '三（十五）',
    phrase: '组织开展支持经济困难失能老年人集中照护服务工作',
    grants: [to(lowIncome, ['self-care-lost', 'aged'])],
  },
  {
    id: 'SVC_SOCIAL_WORK',
    clause: '三（十五）',
    phrase: '为低收入人口提供心理疏导、资源链接、能力提升、社会融入等服务',
    grants: [to(lowIncome)],
  },
  { id: 'FEE_ELECTRICITY', clause: '三（十六）', phrase: fees, grants: feeGrants, ambiguities: ['X32', 'Y04'] },
  {
    id: 'FEE_CABLE_TV',
    clause: '三（十六）',
    phrase: '有线电视基本收视维护费',
    grants: feeGrants,
    ambiguities: ['X32'],
  },
  {
    id: 'FEE_FUNERAL',
    clause: '三（十六）',
    phrase: '殡葬基本服务费等减免优惠帮扶',
    grants: feeGrants,
    ambiguities: ['X32'],
  },
  {
    id: 'FEE_WASTE',
    clause: '三（十六）',
    phrase: '对城市居民最低生活保障家庭按规定给予生活垃圾处置费减免',
    grants: [to(['dibao'], [], { area: 'urban' })],
  },
  {
    id: 'DISABILITY_BARRIER_FREE',
    clause: '三（十六）',
    phrase: '做好困难重度残疾人家庭无障碍改造工作',
    grants: [to(lowIncome, ['severely-disabled'])],
  },
  {
    id: 'DISABILITY_LIVING_EXT',
    clause: '三（十六）',
    phrase: extended,
    force: 'encouraged',
    grants: [to(margins, ['severely-disabled'])],
  },
  {
    id: 'DISABILITY_CHILD_REHAB_EXT',
    clause: '三（十六）',
    phrase: extended,
    force: 'encouraged',
    grants: [to(margins, ['disabled-minor'])],
  },
  {
    id: 'DISABILITY_ASSISTIVE_DEVICE_EXT',
    clause: '三（十六）',
    phrase: extended,
    force: 'encouraged',
    grants: [to(margins, ['severely-disabled'])],
  },
  {
    id: 'CHARITY_MATCH',
    clause: '三（十七）',
    phrase: '在政策、对象、信息、资源等方面进行救助需求与慈善供给匹配对接',
    grants: [to(lowIncome)],
  },
  {
    id: 'RELAPSE_SUPPORT',
    clause: '一（三）',
    phrase: '同时按照现行防止返贫动态监测和帮扶机制给予针对性帮扶措施',
    grants: [to(['relapse-risk'])],
    ambiguities: ['X12'],
  },
]);
