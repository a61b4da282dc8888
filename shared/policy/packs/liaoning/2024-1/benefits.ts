import { cite } from '../../../citation.ts';
import {
  benefitsOf,
  byConsent,
  housing,
  lowIncome,
  ofContribution,
  qualified,
  to,
  toAnyone,
} from '../../benefitsOf.ts';

const four = ['dibao', 'tekun', 'dibao-margin', 'rigid-expenditure'] as const;
const poor = [...four, 'relapse-risk', 'other-hardship'] as const;
const workers = ['dibao', 'dibao-margin', 'rigid-expenditure'] as const;
const basic = '给予相应的最低生活保障、特困人员救助供养等基本生活救助';
const heating = '应根据当地救助政策给予取暖补贴、殡葬费用减免等救助帮扶';
const legal = '对符合规定条件的低收入人口依法提供法律援助、司法救助';

/** 二（三）, as printed in the draft. */
export const benefits = benefitsOf('001')([
  {
    id: 'DIBAO_ALLOWANCE',
    clause: '二（三）1',
    phrase: basic,
    grants: [to(['dibao'], [], { amount: { kind: 'dibao-difference' } })],
  },
  {
    id: 'TEKUN_SUPPORT',
    clause: '二（三）1',
    phrase: basic,
    grants: [to(['tekun'], [], { amount: { kind: 'tekun-standard' } })],
  },
  {
    id: 'INS_PREMIUM_SUBSIDY',
    clause: '二（三）2（1）',
    phrase: '对特困人员参加城乡居民基本医疗保险的个人缴费部分给予全额资助',
    grants: [
      to(['tekun'], [], { amount: ofContribution(100) }),
      to(['dibao'], [], {
        amount: { kind: 'parameter', key: 'premium.fixed' },
        citation: cite('001', '二（三）2（1）', '低保对象由全额资助适时调整为定额资助'),
        ambiguities: ['X11'],
      }),
      to(['dibao-margin'], [], {
        amount: ofContribution(60),
        citation: cite('001', '二（三）2（1）', '对低保边缘家庭成员按其参加城乡居民基本医保个人缴费的60%给予定额资助'),
        ambiguities: ['Y36'],
      }),
    ],
  },
  {
    id: 'MEDICAL_AID',
    clause: '二（三）2（1）',
    phrase: '在定点医药机构发生的住院费用、因慢性病需要长期服药或患重特大疾病需要长期门诊治疗的费用',
    grants: [to(['dibao', 'tekun', 'dibao-margin']), to(['rigid-expenditure'], [], { condition: qualified })],
  },
  {
    id: 'DISEASE_EMERGENCY_FUND',
    clause: '二（三）2（1）',
    phrase: '发生符合疾病应急救助条件的费用，由疾病应急救助基金按规定支付',
    grants: [to(poor, [], { condition: qualified })],
  },
  {
    id: 'EDU_AID',
    clause: '二（三）2（2）',
    phrase: '按规定采取发放助学金、生活补助、提供勤工助学岗位、助学贷款以及减免相关费用等方式，给予教育救助',
    grants: [to(poor, ['in-education'], { condition: qualified })],
    ambiguities: ['Y38'],
  },
  {
    id: 'EDU_AID_PRESCHOOL',
    clause: '二（三）2（2）',
    phrase: '学前教育阶段对符合条件的家庭经济困难幼儿按规定提供入园资助',
    grants: [to(poor, ['preschool'], { condition: qualified })],
  },
  {
    id: 'EDU_AID_COMPULSORY',
    clause: '二（三）2（2）',
    phrase: '义务教育阶段对符合条件的家庭经济困难学生按规定发放生活补助',
    grants: [to(poor, ['compulsory'], { condition: qualified })],
  },
  {
    id: 'EDU_AID_HIGH_VOCATIONAL',
    clause: '二（三）2（2）',
    phrase: '普通高中及中等职业教育阶段对符合条件的家庭经济困难学生按规定免除学（杂）费、发放国家助学金',
    grants: [to(poor, ['high-school'], { condition: qualified }), to(poor, ['vocational'], { condition: qualified })],
  },
  {
    id: 'EDU_AID_HIGHER',
    clause: '二（三）2（2）',
    phrase: '高等教育阶段对符合条件的家庭经济困难学生按规定发放国家助学金、提供勤工助学岗位、助学贷款等',
    grants: [to(poor, ['higher'], { condition: qualified })],
  },
  {
    id: 'HOUSING_URBAN',
    clause: '二（三）2（3）',
    phrase: '采取配租公租房或发放租赁补贴方式给予住房救助',
    grants: housing('urban', {
      condition: { 'zh-CN': '结合当地公租房实物房源数量', en: 'As far as there are public homes' },
    }),
  },
  {
    id: 'HOUSING_RURAL',
    clause: '二（三）2（3）',
    phrase: '按规定的分级分类标准发放农村危房改造补助资金',
    grants: housing('rural', {}, ['relapse-risk']),
    ambiguities: ['X24'],
  },
  {
    id: 'EMP_POLICY',
    clause: '二（三）2（4）',
    phrase: '对符合就业困难人员条件的低保对象、低保边缘家庭成员、刚性支出困难家庭成员',
    grants: [to(workers, ['working-age', 'hard-to-employ'])],
  },
  {
    id: 'EMP_CHANNELS',
    clause: '二（三）2（4）',
    phrase: '通过组织参加职业培训、推荐企业吸纳、帮助灵活就业、扶持自主创业、公益性岗位安置等方式',
    grants: [to(workers, ['working-age', 'hard-to-employ'])],
  },
  {
    id: 'EMP_JOBSEEK_SUBSIDY',
    clause: '二（三）2（4）',
    phrase: '残疾及获得国家助学贷款的高校毕业生，给予一次性求职补贴',
    grants: [
      to(['dibao', 'relapse-risk', 'tekun'], ['higher'], {
        condition: { 'zh-CN': '毕业学年积极求职创业', en: 'Seeking work in the graduating year' },
      }),
    ],
  },
  {
    id: 'DISASTER_AID',
    clause: '二（三）2（5）',
    phrase: '按照自然灾害救助政策给予相应救助',
    grants: [
      to(four, ['disaster'], {
        condition: { 'zh-CN': '需紧急转移安置或紧急生活救助', en: 'Needs urgent shelter or urgent living aid' },
      }),
    ],
    ambiguities: ['Y38'],
  },
  {
    id: 'DISASTER_WINTER_SPRING',
    clause: '二（三）2（5）',
    phrase: '在冬春期间按规定给予冬春生活困难救助',
    grants: [
      toAnyone(['disaster'], {
        condition: { 'zh-CN': '冬春期间基本生活困难', en: 'In hardship in winter and spring' },
      }),
    ],
  },
  {
    id: 'TEMP_RELIEF',
    clause: '二（三）3',
    phrase: '在急难发生地按规定给予临时救助或生活无着流浪乞讨人员救助',
    grants: [toAnyone(['emergency'])],
  },
  {
    id: 'VAGRANT_RELIEF',
    clause: '二（三）3',
    phrase: '在急难发生地按规定给予临时救助或生活无着流浪乞讨人员救助',
    grants: [toAnyone(['vagrant'])],
  },
  {
    id: 'SMALL_AMOUNT_FIRST',
    clause: '二（三）3',
    phrase: '对情况紧急的，按规定可实行小金额先行救助，事后补充说明情况',
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
    id: 'SVC_CARE_LIFE_CARE',
    clause: '二（三）4',
    phrase: '针对性地提供照护类、生活类、关爱类等服务救助',
    grants: [to(lowIncome, ['self-care-lost'])],
  },
  {
    id: 'SVC_CENTRAL_CARE',
    clause: '二（三）4',
    phrase: '对有意愿接受集中照护的特困人员和经济困难失能老年人，按规定提供集中供养及照护服务',
    grants: [
      to(['tekun'], [], { condition: byConsent }),
      to(lowIncome, ['self-care-lost', 'aged'], { condition: byConsent }),
    ],
  },
  { id: 'HEATING_SUBSIDY', clause: '二（三）5', phrase: heating, grants: [to(four, [], { condition: qualified })] },
  { id: 'FEE_FUNERAL', clause: '二（三）5', phrase: heating, grants: [to(four, [], { condition: qualified })] },
  { id: 'LEGAL_AID', clause: '二（三）5', phrase: legal, grants: [to(lowIncome, [], { condition: qualified })] },
  { id: 'JUDICIAL_AID', clause: '二（三）5', phrase: legal, grants: [to(lowIncome, [], { condition: qualified })] },
  {
    id: 'DISABILITY_EXT',
    clause: '二（三）5',
    phrase: '延伸至低保边缘家庭成员和刚性支出困难家庭成员',
    force: 'encouraged',
    grants: [to(['dibao-margin', 'rigid-expenditure'], ['severely-disabled'])],
  },
  {
    id: 'CHARITY_FUND',
    clause: '二（三）6',
    phrase: '通过设立专项基金、冠名基金、慈善信托等形式，对特定低收入人口实施定向救助帮扶',
    force: 'encouraged',
    grants: [to(lowIncome, [], { condition: byConsent })],
  },
]);
