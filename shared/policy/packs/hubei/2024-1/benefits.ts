import { cite } from '../../../citation.ts';
import {
  benefitsOf,
  byConsent,
  housing,
  lowIncome,
  named,
  ofContribution,
  ofSelfPaid,
  qualified,
  to,
  toAnyone,
} from '../../benefitsOf.ts';

const basic = '给予相应最低生活保障、特困人员救助供养等基本生活救助';
const inpatient = '分别按 100%、不低于 70%、不低于 60%、不低于 50%的比例给予分类救助';
const workers = ['dibao', 'dibao-margin', 'rigid-expenditure'] as const;

/** 四. A member of a 刚性 family who is not 因病致贫重病患者 has no number for hospital stays (Y31). */
export const benefits = benefitsOf('002')([
  {
    id: 'DIBAO_ALLOWANCE',
    clause: '四（一）',
    phrase: basic,
    grants: [to(['dibao'], [], { amount: { kind: 'dibao-difference' } })],
  },
  {
    id: 'TEKUN_SUPPORT',
    clause: '四（一）',
    phrase: basic,
    grants: [to(['tekun'], [], { amount: { kind: 'tekun-standard' } })],
  },
  {
    id: 'INS_PREMIUM_SUBSIDY',
    clause: '四（二）1',
    phrase: '对特困人员参加城乡居民基本医疗保险给予全额资助',
    grants: [
      to(['tekun'], [], { amount: ofContribution(100) }),
      to(['dibao'], [], {
        amount: ofContribution(90, true),
        citation: cite('002', '四（二）1', '按不低于个人缴费标准 90%给予定额资助'),
        ambiguities: ['Y36', 'Y37'],
      }),
    ],
  },
  {
    id: 'MEDICAL_AID_INPATIENT',
    clause: '四（二）1',
    phrase: inpatient,
    grants: [
      to(['tekun'], [], { amount: ofSelfPaid(100, false), ambiguities: ['Y18'] }),
      to(['dibao'], [], { amount: ofSelfPaid(70), ambiguities: ['Y18', 'Y37'] }),
      to(['relapse-risk', 'dibao-margin'], [], { amount: ofSelfPaid(60), ambiguities: ['Y18', 'Y37'] }),
      to(['rigid-expenditure'], ['illness-poverty'], { amount: ofSelfPaid(50), ambiguities: ['Y18', 'Y31', 'Y37'] }),
    ],
  },
  {
    id: 'MEDICAL_AID_OUTPATIENT',
    clause: '四（二）1',
    phrase: '给予不低于 50%比例的门诊慢特病医疗救助',
    grants: [
      to(['tekun', 'dibao', 'relapse-risk', 'dibao-margin'], [], {
        amount: ofSelfPaid(50),
        condition: { 'zh-CN': '属于当地门诊慢特病病种', en: 'An illness of the local chronic list' },
      }),
      to(['rigid-expenditure'], ['illness-poverty'], {
        amount: ofSelfPaid(50),
        condition: { 'zh-CN': '属于当地门诊慢特病病种', en: 'An illness of the local chronic list' },
      }),
    ],
  },
  {
    id: 'DISEASE_EMERGENCY_FUND',
    clause: '四（二）1',
    phrase: '对低收入人口符合疾病应急救助条件的费用，由疾病应急救助基金按规定支付',
    grants: [to(lowIncome, [], { condition: qualified })],
  },
  {
    id: 'EDU_AID',
    clause: '四（二）2',
    phrase: '按规定落实国家和省有关学生资助政策',
    grants: [to(lowIncome, ['in-education'])],
  },
  {
    id: 'HOUSING_URBAN',
    clause: '四（二）3',
    phrase: '通过配租公租房或发放租赁补贴优先给予住房救助，并按规定给予租金减免',
    grants: housing('urban'),
  },
  {
    id: 'HOUSING_RURAL',
    clause: '四（二）3',
    phrase: '符合政策条件的，全部纳入农村危房改造，应改尽改',
    grants: housing(
      'rural',
      {
        condition: {
          'zh-CN': '唯一住房为 C、D 级危房或无房',
          en: 'The only home is of danger grade C or D, or there is none',
        },
      },
      ['relapse-risk'],
    ),
    ambiguities: ['X24'],
  },
  {
    id: 'EMP_POLICY',
    clause: '四（二）4',
    phrase: '按规定落实贷款贴息、税费减免、培训补贴、社保补贴、公益性岗位安置等政策',
    grants: [to(workers, ['working-age'], { condition: qualified })],
  },
  {
    id: 'EMP_PLACEMENT',
    clause: '四（二）4',
    phrase: '通过产业发展、劳务输出、车间吸纳、以工代赈等方式进行就业帮扶',
    grants: [to(workers, ['working-age'])],
  },
  {
    id: 'DISASTER_AID',
    clause: '四（二）5',
    phrase: '刚性支出困难家庭成员按自然灾害救助政策给予相应救助',
    grants: [to(named, ['disaster'])],
  },
  {
    id: 'TEMP_RELIEF',
    clause: '四（三）',
    phrase: '及时给予临时救助或生活无着落流浪乞讨人员救助',
    grants: [toAnyone(['emergency'])],
  },
  {
    id: 'VAGRANT_RELIEF',
    clause: '四（三）',
    phrase: '及时给予临时救助或生活无着落流浪乞讨人员救助',
    grants: [toAnyone(['vagrant'])],
  },
  {
    id: 'SMALL_AMOUNT_FIRST',
    clause: '四（三）',
    phrase: '由急难发生地采取“小金额先行救助，事后补充说明情况”的方式',
    level: 'township',
    grants: [toAnyone(['emergency'], { amount: { kind: 'parameter', key: 'small-amount.cap' } })],
    ambiguities: ['Y22'],
  },
  {
    id: 'SVC_VISIT_CARE',
    clause: '四（四）',
    phrase: '对低收入人口中生活不能自理的老年人、未成年人、残疾人等提供必要的访视、照料等服务',
    force: 'encouraged',
    grants: [to(lowIncome, ['self-care-lost'])],
  },
  {
    id: 'SVC_SOCIAL_WORK',
    clause: '四（四）',
    phrase: '支持引导社会工作服务机构为低收入人口提供心理疏导、资源链接、能力提升、社会融入等服务',
    force: 'encouraged',
    grants: [to(lowIncome)],
  },
  {
    id: 'FEE_FUNERAL_FOUR',
    clause: '四（五）',
    phrase: '给予四项基本殡葬费用减免',
    force: 'encouraged',
    grants: [to(['dibao', 'tekun', 'dibao-margin', 'rigid-expenditure'])],
  },
  {
    id: 'DISABILITY_EXT',
    clause: '四（五）',
    phrase: '困难重度残疾人家庭无障碍改造等帮扶措施延伸至最低生活保障边缘家庭成员',
    force: 'encouraged',
    grants: [to(['dibao-margin'], ['severely-disabled'])],
  },
  {
    id: 'CHARITY_MATCH',
    clause: '四（六）',
    phrase: '在监测平台上实现政策、对象、信息、资源等方面的供需对接',
    grants: [to(lowIncome, [], { condition: byConsent })],
  },
  {
    id: 'RELAPSE_SUPPORT',
    clause: '四',
    phrase: '对防止返贫监测对象，按照现行帮扶机制给予针对性帮扶',
    grants: [to(['relapse-risk'])],
    ambiguities: ['X12'],
  },
]);
