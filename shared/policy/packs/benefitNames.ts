import type { Agency } from '../agency.ts';
import type { Benefit } from '../benefit.ts';

interface Named {
  readonly zh: string;
  readonly en: string;
  readonly agency: Agency;
  readonly per?: Benefit['per'];
}

/** Names of benefit items that several notices share, with the agency whose remit they are. */
export const benefitNames = {
  DIBAO_ALLOWANCE: { zh: '最低生活保障金', en: 'Dibao allowance', agency: 'civil-affairs', per: 'household' },
  TEKUN_SUPPORT: { zh: '特困人员救助供养', en: 'Tekun support', agency: 'civil-affairs' },
  TEKUN_AGREEMENT: { zh: '特困人员供养协议', en: 'Tekun support agreement', agency: 'civil-affairs' },
  INS_PREMIUM_SUBSIDY: {
    zh: '资助参加居民基本医疗保险',
    en: 'Subsidy of the medical insurance contribution',
    agency: 'medical-insurance',
  },
  INS_PREMIUM_SUBSIDY_TIER2: {
    zh: '资助参加居民基本医保二档',
    en: 'Subsidy in tier 2 of medical insurance',
    agency: 'medical-insurance',
  },
  MEDICAL_AID: { zh: '医疗救助', en: 'Medical aid', agency: 'medical-insurance' },
  MEDICAL_AID_INPATIENT: { zh: '住院医疗救助', en: 'Medical aid for hospital stays', agency: 'medical-insurance' },
  MEDICAL_AID_OUTPATIENT: {
    zh: '门诊慢特病医疗救助',
    en: 'Medical aid for chronic outpatients',
    agency: 'medical-insurance',
  },
  MEDICAL_AID_TILT: { zh: '倾斜救助', en: 'Further medical aid', agency: 'medical-insurance' },
  DISEASE_EMERGENCY_FUND: { zh: '疾病应急救助', en: 'Disease emergency relief', agency: 'health' },
  EDU_AID: { zh: '教育救助', en: 'Education aid', agency: 'education' },
  EDU_AID_PRESCHOOL: { zh: '入园资助', en: 'Preschool grant', agency: 'education' },
  EDU_AID_COMPULSORY: { zh: '义务教育生活补助', en: 'Living subsidy in compulsory education', agency: 'education' },
  EDU_AID_HIGH_VOCATIONAL: {
    zh: '高中和中职免费与助学金',
    en: 'High and vocational school: fees waived, grant',
    agency: 'education',
  },
  EDU_AID_HIGHER: { zh: '高等教育资助', en: 'Aid in higher education', agency: 'education' },
  EDU_SCHOOL_FUND: { zh: '校内资助', en: 'Aid from school funds', agency: 'education' },
  HOUSING_URBAN: { zh: '城市住房救助', en: 'Urban housing aid', agency: 'housing', per: 'household' },
  HOUSING_RURAL: {
    zh: '农村危房改造',
    en: 'Renovation of dangerous rural houses',
    agency: 'housing',
    per: 'household',
  },
  EMP_POLICY: { zh: '就业救助', en: 'Employment services and subsidies', agency: 'human-resources' },
  EMP_PLACEMENT: { zh: '就业帮扶', en: 'Placement in work', agency: 'human-resources' },
  EMP_CHANNELS: { zh: '多渠道就业', en: 'Ways into work', agency: 'human-resources' },
  EMP_JOBSEEK_SUBSIDY: { zh: '一次性求职补贴', en: 'One-off job-seeking subsidy', agency: 'human-resources' },
  EMP_SKILL_TRAINING: { zh: '职业技能培训', en: 'Vocational training', agency: 'human-resources' },
  EMP_PUBLIC_POST: { zh: '公益性岗位安置', en: 'Public-welfare post', agency: 'human-resources' },
  DISASTER_AID: { zh: '受灾人员救助', en: 'Disaster relief', agency: 'emergency-management' },
  DISASTER_WINTER_SPRING: { zh: '冬春生活困难救助', en: 'Winter and spring relief', agency: 'emergency-management' },
  TEMP_RELIEF: { zh: '临时救助', en: 'Temporary relief', agency: 'civil-affairs', per: 'household' },
  VAGRANT_RELIEF: { zh: '生活无着流浪乞讨人员救助', en: 'Relief for vagrants without means', agency: 'civil-affairs' },
  SMALL_AMOUNT_FIRST: { zh: '小金额先行救助', en: 'Small relief first', agency: 'township', per: 'household' },
  MUTUAL_AID_RELIEF: {
    zh: '“救急难”互助社救助',
    en: 'Relief by the mutual-aid society',
    agency: 'mutual-aid-society',
    per: 'household',
  },
  SVC_VISIT_CARE: { zh: '访视、照料服务', en: 'Visits and care', agency: 'civil-affairs' },
  SVC_CARE_LIFE_CARE: {
    zh: '照护类、生活类、关爱类服务',
    en: 'Care, household and attention services',
    agency: 'civil-affairs',
  },
  SVC_SOCIAL_WORK: { zh: '社会工作服务', en: 'Social work', agency: 'civil-affairs' },
  SVC_ELDER_CENTRAL_CARE: {
    zh: '失能老年人集中照护',
    en: 'Central care of disabled aged people',
    agency: 'civil-affairs',
  },
  SVC_CENTRAL_CARE: { zh: '集中供养及照护服务', en: 'Central support and care', agency: 'civil-affairs' },
  FEE_ELECTRICITY: { zh: '电费减免', en: 'Electricity fee relief', agency: 'development-reform', per: 'meter' },
  FEE_CABLE_TV: {
    zh: '有线电视基本收视维护费减免',
    en: 'Cable TV fee relief',
    agency: 'broadcasting',
    per: 'household',
  },
  FEE_FUNERAL: { zh: '殡葬基本服务费减免', en: 'Basic funeral fee relief', agency: 'civil-affairs' },
  FEE_FUNERAL_FOUR: { zh: '四项基本殡葬费用减免', en: 'Relief of four basic funeral fees', agency: 'civil-affairs' },
  FEE_WASTE: { zh: '生活垃圾处置费减免', en: 'Waste fee relief', agency: 'urban-management', per: 'household' },
  HEATING_SUBSIDY: { zh: '取暖补贴', en: 'Heating subsidy', agency: 'civil-affairs', per: 'household' },
  LEGAL_AID: { zh: '法律援助', en: 'Legal aid', agency: 'justice' },
  JUDICIAL_AID: { zh: '司法救助', en: 'Judicial relief', agency: 'political-legal' },
  DISABILITY_BARRIER_FREE: {
    zh: '困难重度残疾人家庭无障碍改造',
    en: 'Barrier-free home',
    agency: 'disabled-persons-federation',
    per: 'household',
  },
  DISABILITY_CHILD_REHAB: {
    zh: '残疾儿童康复救助',
    en: 'Rehabilitation of disabled children',
    agency: 'disabled-persons-federation',
  },
  DISABILITY_LIVING_EXT: {
    zh: '困难残疾人生活补贴延伸',
    en: 'Disability living subsidy, extended',
    agency: 'disabled-persons-federation',
  },
  DISABILITY_CHILD_REHAB_EXT: {
    zh: '残疾儿童康复救助延伸',
    en: 'Child rehabilitation, extended',
    agency: 'disabled-persons-federation',
  },
  DISABILITY_ASSISTIVE_DEVICE_EXT: {
    zh: '辅助器具适配补贴延伸',
    en: 'Assistive devices, extended',
    agency: 'disabled-persons-federation',
  },
  DISABILITY_EXT: {
    zh: '残疾人帮扶措施延伸',
    en: 'Disability measures, extended',
    agency: 'disabled-persons-federation',
  },
  CHARITY_MATCH: { zh: '慈善帮扶对接', en: 'Charity matching', agency: 'civil-affairs', per: 'household' },
  CHARITY_FUND: {
    zh: '专项基金、冠名基金定向帮扶',
    en: 'Aid from named funds',
    agency: 'civil-affairs',
    per: 'household',
  },
  RELAPSE_SUPPORT: {
    zh: '防止返贫帮扶',
    en: 'Support against relapse into poverty',
    agency: 'agriculture',
    per: 'household',
  },
} as const satisfies Record<string, Named>;

export type BenefitId = keyof typeof benefitNames;
