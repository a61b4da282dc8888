import { cite } from '../../../citation.ts';
import { benefitsOf, byConsent, housing, lowIncome, qualified, to, toAnyone } from '../../benefitsOf.ts';

const basic = '给予相应的基本生活救助';
const other = '按规定落实取暖补助、殡葬费用减免、残疾儿童康复救助、困难重度残疾人家庭无障碍改造等其他救助帮扶政策';
const workers = ['dibao', 'dibao-margin', 'rigid-expenditure'] as const;
const students = ['dibao', 'tekun', 'dibao-margin', 'rigid-expenditure', 'relapse-risk', 'other-hardship'] as const;

/** 四. No number stands in this notice: every amount is by regulation. */
export const benefits = benefitsOf('003')([
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
  { id: 'TEKUN_AGREEMENT', clause: '四（一）', phrase: '签订落实特困人员供养协议', grants: [to(['tekun'])] },
  {
    id: 'INS_PREMIUM_SUBSIDY',
    clause: '四（二）1',
    phrase: '以及其他符合条件的低收入人口按规定给予参保资助',
    grants: [
      to(['dibao', 'tekun', 'dibao-margin']),
      to(['rigid-expenditure', 'relapse-risk'], [], { condition: qualified }),
    ],
  },
  {
    id: 'MEDICAL_AID',
    clause: '四（二）1',
    phrase: '对其符合规定在定点医药机构发生的医疗费用，按规定给予相应医疗救助',
    grants: [
      to(['dibao', 'tekun', 'dibao-margin'], [], { condition: { 'zh-CN': '先保险后救助', en: 'Insured first' } }),
      to(['rigid-expenditure', 'relapse-risk'], [], { condition: qualified }),
    ],
  },
  {
    id: 'DISEASE_EMERGENCY_FUND',
    clause: '四（二）1',
    phrase: '对符合疾病应急救助条件的费用，由疾病应急救助基金按规定支付',
    grants: [to(lowIncome, [], { condition: qualified })],
  },
  {
    id: 'EDU_AID',
    clause: '四（二）2',
    phrase: '按规定发放助学金、生活补助，提供助学贷款以及减免学费、保教费等费用',
    grants: [to(students, ['in-education'], { condition: qualified })],
  },
  {
    id: 'EDU_SCHOOL_FUND',
    clause: '四（二）2',
    phrase: '利用校内提取经费对符合条件的幼儿、学生落实学校助学金、勤工助学酬金、学校奖学金、学费减免、特殊困难补助等',
    grants: [to(students, ['in-education'], { condition: qualified })],
  },
  {
    id: 'HOUSING_URBAN',
    clause: '四（二）3',
    phrase: '通过配租公租房或发放住房租赁补贴给予住房救助',
    grants: housing('urban'),
  },
  {
    id: 'HOUSING_RURAL',
    clause: '四（二）3',
    phrase: '通过农村危房改造等方式给予住房救助',
    grants: housing('rural'),
  },
  {
    id: 'EMP_POLICY',
    clause: '四（二）4',
    phrase: '按规定落实创业担保贷款贴息、创业补贴、培训补贴、社保补贴政策，实施专业化、个性化就业援助',
    grants: [to(workers, ['working-age'], { condition: qualified })],
  },
  {
    id: 'EMP_SKILL_TRAINING',
    clause: '四（二）4',
    phrase: '对有技能培训需求的，组织开展职业技能培训',
    grants: [to(lowIncome, ['working-age'], { condition: { 'zh-CN': '有培训需求', en: 'Who wishes training' } })],
  },
  {
    id: 'EMP_PUBLIC_POST',
    clause: '四（二）4',
    phrase: '对难以通过市场化渠道实现就业的低收入人口，按规定纳入城乡公益性岗位安置范围',
    grants: [to(lowIncome, ['working-age', 'hard-to-employ'])],
  },
  {
    id: 'DISASTER_AID',
    clause: '四（二）5',
    phrase: '按自然灾害救助政策给予相应救助',
    grants: [
      to(['dibao', 'dibao-margin', 'rigid-expenditure'], ['disaster']),
      to(['tekun'], ['disaster', 'dispersed-tekun'], {
        citation: cite('003', '四（二）5', '对遭遇自然灾害的最低生活保障对象、分散供养特困人员'),
      }),
    ],
  },
  {
    id: 'TEMP_RELIEF',
    clause: '四（三）',
    phrase: '对遭遇突发性、紧迫性、灾难性困难导致基本生活暂时出现严重困难的人员及其家庭',
    grants: [toAnyone(['emergency'])],
    ambiguities: ['X14'],
  },
  {
    id: 'VAGRANT_RELIEF',
    clause: '四（三）',
    phrase: '在急难发生地按规定通过临时救助或生活无着流浪乞讨人员救助',
    grants: [toAnyone(['vagrant'])],
  },
  {
    id: 'SMALL_AMOUNT_FIRST',
    clause: '四（三）',
    phrase: '可实行先行救助，事后补充说明情况',
    force: 'may',
    level: 'township',
    grants: [toAnyone(['emergency'])],
    ambiguities: ['X13', 'Y22'],
  },
  {
    id: 'SVC_VISIT_CARE',
    clause: '四（四）',
    phrase: '提供必要的访视、照料服务，逐步拓展制度覆盖范围',
    force: 'encouraged',
    grants: [to(lowIncome, ['self-care-lost'])],
  },
  {
    id: 'SVC_SOCIAL_WORK',
    clause: '四（四）',
    phrase: '为低收入人口提供心理疏导、资源链接、能力提升、社会融入等服务',
    grants: [to(lowIncome)],
  },
  {
    id: 'HEATING_SUBSIDY',
    clause: '四（六）',
    phrase: other,
    grants: [to(['dibao', 'tekun', 'dibao-margin', 'rigid-expenditure'], [], { condition: qualified })],
  },
  { id: 'FEE_FUNERAL', clause: '四（六）', phrase: other, grants: [to(lowIncome, [], { condition: qualified })] },
  { id: 'DISABILITY_CHILD_REHAB', clause: '四（六）', phrase: other, grants: [to(lowIncome, ['disabled-minor'])] },
  { id: 'DISABILITY_BARRIER_FREE', clause: '四（六）', phrase: other, grants: [to(lowIncome, ['severely-disabled'])] },
  {
    id: 'CHARITY_MATCH',
    clause: '四（五）',
    phrase: '用好慈善救急难信息对接服务平台，重点关注重病患者、重度残疾人等群体',
    grants: [to(lowIncome, [], { condition: byConsent })],
  },
  {
    id: 'RELAPSE_SUPPORT',
    clause: '四',
    phrase: '同时按照现行的防止返贫动态监测和帮扶机制给予针对性帮扶措施',
    grants: [to(['relapse-risk'])],
    ambiguities: ['X12'],
  },
]);
