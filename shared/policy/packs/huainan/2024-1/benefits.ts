import type { Agency } from '../../../agency.ts';
import type { Benefit, Grant } from '../../../benefit.ts';
import type { Category } from '../../../category.ts';
import { cite } from '../../../citation.ts';
import { benefitsOf, toAnyone } from '../../benefitsOf.ts';

const qualified = { 'zh-CN': '符合主管部门规定的条件', en: 'The agency’s own conditions are met' };
const byRegulation = { kind: 'by-regulation' } as const;
const lowIncome: readonly Category[] = ['dibao', 'tekun', 'relapse-risk', 'dibao-margin', 'rigid-expenditure'];

interface Own {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly agency: Agency;
  readonly clause: string;
  readonly phrase: string;
  readonly grants: readonly Grant[];
  readonly per?: Benefit['per'];
  readonly force?: Benefit['force'];
  readonly level?: Benefit['level'];
  readonly ambiguities?: readonly string[];
}

const benefit = ({
  id,
  zh,
  en,
  agency,
  clause,
  phrase,
  grants,
  per = 'person',
  force = 'shall',
  level = 'county',
  ambiguities,
}: Own): Benefit => ({
  id,
  title: { 'zh-CN': zh, en },
  agency,
  level,
  per,
  force,
  citation: cite('004', clause, phrase),
  grants,
  ...(ambiguities ? { ambiguities } : {}),
});

const student = (need: NonNullable<Grant['needs']>[number]): readonly Grant[] => [
  { categories: lowIncome, needs: [need], amount: byRegulation, condition: qualified },
];

/** Everything that 四 gives, item by item. Where the notice has no number the amount is by regulation, never zero. */
export const benefits: readonly Benefit[] = [
  benefit({
    id: 'DIBAO_ALLOWANCE',
    zh: '最低生活保障金',
    en: 'Dibao allowance',
    agency: 'civil-affairs',
    clause: '四（一）',
    phrase: '给予相应的最低生活保障、特困人员救助供养等基本生活救助',
    per: 'household',
    grants: [{ categories: ['dibao'], amount: { kind: 'dibao-difference' } }],
  }),
  benefit({
    id: 'TEKUN_SUPPORT',
    zh: '特困人员救助供养',
    en: 'Tekun support',
    agency: 'civil-affairs',
    clause: '四（一）',
    phrase: '给予相应的最低生活保障、特困人员救助供养等基本生活救助',
    grants: [{ categories: ['tekun'], amount: { kind: 'tekun-standard' } }],
  }),
  benefit({
    id: 'BRIDGE_TEMP_RELIEF',
    zh: '新增对象临时救助金',
    en: 'Bridge payment',
    agency: 'civil-affairs',
    clause: '四（一）',
    phrase: '按照该申请对象审核确认的人均月补助标准发放临时救助金',
    per: 'household',
    grants: [{ categories: ['dibao', 'tekun'], needs: ['newly-confirmed'], amount: { kind: 'bridge' } }],
    ambiguities: ['Y15'],
  }),
  benefit({
    id: 'INS_PREMIUM_SUBSIDY',
    zh: '资助参加居民基本医疗保险',
    en: 'Subsidy of the medical insurance contribution',
    agency: 'medical-insurance',
    clause: '四（二）1',
    phrase: '严格落实分类资助参保政策',
    grants: [
      {
        categories: ['tekun'],
        amount: {
          kind: 'percent',
          percent: 100,
          floor: false,
          of: { 'zh-CN': '个人缴费', en: 'the personal contribution' },
          base: 'premium.contribution',
        },
        citation: cite('004', '四（二）1', '对特困人员参加城乡居民基本医疗保险的费用给予全额资助'),
      },
      {
        categories: ['dibao'],
        amount: { kind: 'parameter', key: 'premium.fixed' },
        citation: cite('004', '四（二）1', '对最低生活保障对象等其他符合资助参保条件的低收入人口给予定额资助'),
        ambiguities: ['X11'],
      },
      {
        categories: ['dibao-margin', 'rigid-expenditure', 'relapse-risk'],
        amount: { kind: 'parameter', key: 'premium.fixed' },
        condition: qualified,
        citation: cite('004', '四（二）1', '对最低生活保障对象等其他符合资助参保条件的低收入人口给予定额资助'),
        ambiguities: ['X11'],
      },
    ],
  }),
  benefit({
    id: 'MEDICAL_AID',
    zh: '医疗救助',
    en: 'Medical aid',
    agency: 'medical-insurance',
    clause: '四（二）1',
    phrase: '慢性病、特殊病门诊费用按规定给予相应医疗救助',
    grants: [
      { categories: ['dibao', 'tekun', 'dibao-margin', 'relapse-risk'], amount: byRegulation },
      {
        categories: ['rigid-expenditure'],
        needs: ['serious-illness'],
        amount: byRegulation,
        condition: qualified,
        citation: cite('004', '四（二）1', '刚性支出困难家庭中符合条件的大病患者在定点医药机构发生的住院费用'),
        ambiguities: ['Y20'],
      },
    ],
  }),
  benefit({
    id: 'DISEASE_EMERGENCY_FUND',
    zh: '疾病应急救助',
    en: 'Disease emergency relief',
    agency: 'health',
    clause: '四（二）1',
    phrase: '对符合疾病应急救助条件的费用，由疾病应急救助基金按规定支付',
    grants: [{ categories: [...lowIncome, 'other-hardship'], amount: byRegulation, condition: qualified }],
  }),
  benefit({
    id: 'EDU_AID',
    zh: '教育救助',
    en: 'Education aid',
    agency: 'education',
    clause: '四（二）2',
    phrase: '以及其他经济困难家庭中符合条件的在园幼儿、在校学生',
    grants: [
      {
        categories: [...lowIncome, 'other-hardship'],
        needs: ['in-education'],
        amount: byRegulation,
        condition: qualified,
      },
    ],
  }),
  benefit({
    id: 'EDU_AID_PRESCHOOL',
    zh: '学前教育资助金',
    en: 'Preschool grant',
    agency: 'education',
    clause: '四（二）2',
    phrase: '学前教育阶段按规定对符合条件的家庭经济困难学生给予学前教育资助金',
    grants: student('preschool'),
  }),
  benefit({
    id: 'EDU_AID_COMPULSORY',
    zh: '义务教育免费与生活补助',
    en: 'Compulsory education: free, with a living subsidy',
    agency: 'education',
    clause: '四（二）2',
    phrase: '义务教育阶段按规定免除学杂费、免费提供教科书，对符合条件的家庭经济困难学生给予生活补助',
    grants: student('compulsory'),
  }),
  benefit({
    id: 'EDU_AID_HIGH',
    zh: '高中阶段免学（杂）费与国家助学金',
    en: 'High school: fees waived, state grant',
    agency: 'education',
    clause: '四（二）2',
    phrase: '高中阶段按规定对符合条件的家庭经济困难学生免除学（杂）费、给予国家助学金',
    grants: [...student('high-school'), ...student('vocational')],
  }),
  benefit({
    id: 'HOUSING_URBAN',
    zh: '城市住房救助（实物配租或租赁补贴）',
    en: 'Urban housing: public rental or rent subsidy',
    agency: 'housing',
    clause: '四（二）3',
    phrase: '通过实物配租或发放租赁补贴优先予以住房救助',
    per: 'household',
    grants: [
      {
        categories: ['dibao', 'dibao-margin', 'rigid-expenditure'],
        area: 'urban',
        needs: ['urban-housing'],
        amount: byRegulation,
      },
      { categories: ['tekun'], area: 'urban', needs: ['urban-housing', 'dispersed-tekun'], amount: byRegulation },
    ],
  }),
  benefit({
    id: 'HOUSING_URBAN_GUARANTEE',
    zh: '城镇住房应保尽保',
    en: 'Urban housing guaranteed within the waiting period',
    agency: 'housing',
    clause: '四（二）3',
    phrase: '保证城镇最低生活保障家庭、低收入住房困难家庭在合理轮候期内依申请应保尽保',
    per: 'household',
    grants: [
      {
        categories: ['dibao', 'dibao-margin', 'rigid-expenditure'],
        area: 'urban',
        needs: ['urban-housing'],
        amount: byRegulation,
      },
    ],
  }),
  benefit({
    id: 'HOUSING_RURAL',
    zh: '农村危房改造',
    en: 'Renovation of dangerous rural houses',
    agency: 'housing',
    clause: '四（二）3',
    phrase: '等农村低收入群体危房实施农村危房改造',
    per: 'household',
    grants: [
      {
        categories: ['dibao', 'dibao-margin', 'relapse-risk'],
        area: 'rural',
        needs: ['rural-housing'],
        amount: byRegulation,
      },
      { categories: ['tekun'], area: 'rural', needs: ['rural-housing', 'dispersed-tekun'], amount: byRegulation },
      {
        categories: ['rigid-expenditure'],
        area: 'rural',
        needs: ['rural-housing'],
        amount: byRegulation,
        condition: qualified,
        citation: cite(
          '004',
          '四（二）3',
          '以及因病因灾因意外事故等刚性支出较大或收入大幅缩减导致基本生活出现严重困难家庭',
        ),
        ambiguities: ['X23'],
      },
    ],
  }),
  benefit({
    id: 'EMP_POLICY',
    zh: '就业救助',
    en: 'Employment services and subsidies',
    agency: 'human-resources',
    clause: '四（二）4',
    phrase: '按规定落实贷款贴息、税费减免、培训补贴、社保补贴等政策',
    grants: [
      {
        categories: ['dibao', 'dibao-margin', 'rigid-expenditure'],
        needs: ['working-age'],
        amount: byRegulation,
        condition: qualified,
      },
    ],
  }),
  benefit({
    id: 'EMP_PUBLIC_POST',
    zh: '公益性岗位兜底安置',
    en: 'Public-welfare post',
    agency: 'human-resources',
    clause: '四（二）4',
    phrase: '对通过市场渠道难以实现就业的就业困难人员,采取开发公益性岗位等方式进行兜底安置',
    grants: [
      {
        categories: ['dibao', 'dibao-margin', 'rigid-expenditure'],
        needs: ['working-age', 'hard-to-employ'],
        amount: byRegulation,
      },
    ],
  }),
  benefit({
    id: 'DISASTER_AID',
    zh: '受灾人员救助',
    en: 'Disaster relief',
    agency: 'emergency-management',
    clause: '四（二）5',
    phrase: '按照自然灾害救助政策给予相应救助',
    grants: [
      {
        categories: ['dibao', 'tekun', 'dibao-margin', 'rigid-expenditure'],
        needs: ['disaster'],
        amount: byRegulation,
      },
    ],
  }),
  benefit({
    id: 'SVC_VISIT_CARE',
    zh: '访视、照料服务',
    en: 'Visits and care',
    agency: 'civil-affairs',
    clause: '四（四）',
    phrase: '对低收入人口中生活不能自理的老年人、未成年人、残疾人等提供必要的访视、照料服务',
    force: 'encouraged',
    grants: [{ categories: [...lowIncome, 'other-hardship'], needs: ['self-care-lost'], amount: byRegulation }],
  }),
  benefit({
    id: 'SVC_HOSPITAL_CARE_INSURANCE',
    zh: '住院护理保险或护理服务',
    en: 'Hospital care insurance or service',
    agency: 'civil-affairs',
    clause: '四（四）',
    phrase: '加快推进为特困人员购买住院护理保险或护理服务，确保其生病住院有人照料',
    grants: [{ categories: ['tekun'], amount: byRegulation }],
  }),
  benefit({
    id: 'SVC_SOCIAL_WORK',
    zh: '社会工作服务',
    en: 'Social work',
    agency: 'civil-affairs',
    clause: '四（四）',
    phrase: '为低收入人口提供心理疏导、资源链接、能力提升、社会融入等服务',
    grants: [{ categories: [...lowIncome, 'other-hardship'], amount: byRegulation }],
  }),
  benefit({
    id: 'UTIL_ELECTRICITY_FREE',
    zh: '免费用电基数',
    en: 'Free electricity',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '对最低生活保障家庭、特困人员和最低生活保障边缘家庭，每户每月设置15度免费用电基数',
    per: 'meter',
    grants: [
      { categories: ['dibao', 'tekun', 'dibao-margin'], amount: { kind: 'quantity', quantity: 15, unit: 'kWh/month' } },
    ],
    ambiguities: ['Y16'],
  }),
  benefit({
    id: 'UTIL_GAS_FREE',
    zh: '免费用气基数',
    en: 'Free gas',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '对最低生活保障家庭实行每月4立方米用气基数免费政策',
    per: 'meter',
    grants: [{ categories: ['dibao'], amount: { kind: 'quantity', quantity: 4, unit: 'm³/month' } }],
  }),
  benefit({
    id: 'UTIL_WATER_FREE',
    zh: '基本水价免费补贴',
    en: 'Free basic water',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '对城市最低生活保障家庭、特困人员继续实行每月每户3立方米基本水价（1.58元/立方米）免费的补贴政策',
    per: 'meter',
    grants: [
      {
        categories: ['dibao'],
        area: 'urban',
        amount: { kind: 'quantity', quantity: 3, unit: 'm³/month', fenPerUnit: 158 },
      },
      {
        categories: ['tekun'],
        amount: { kind: 'quantity', quantity: 3, unit: 'm³/month', fenPerUnit: 158 },
        condition: { 'zh-CN': '有市政供水水表', en: 'A metered municipal connection' },
        ambiguities: ['Y17'],
      },
    ],
  }),
  benefit({
    id: 'UTIL_GAS_INSTALL_HALF',
    zh: '燃气工程安装费减半',
    en: 'Gas installation at half price',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '对城市最低生活保障家庭燃气工程安装费用减半收取',
    per: 'household',
    grants: [
      {
        categories: ['dibao'],
        area: 'urban',
        amount: { kind: 'percent', percent: 50, floor: false, of: { 'zh-CN': '安装费用', en: 'the installation fee' } },
      },
    ],
  }),
  benefit({
    id: 'UTIL_WATER_RETROFIT_HALF',
    zh: '“一户一表”改造安装费减半',
    en: 'Water meter retrofit at half price',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '已建多层住宅生活用水“一户一表”改造工程安装费用减半收取',
    per: 'household',
    grants: [
      {
        categories: ['dibao', 'tekun'],
        area: 'urban',
        amount: { kind: 'percent', percent: 50, floor: false, of: { 'zh-CN': '安装费用', en: 'the installation fee' } },
        condition: { 'zh-CN': '已建多层住宅', en: 'An existing multi-storey building' },
      },
    ],
  }),
  benefit({
    id: 'CONSUMPTION_RELIEF_ALL',
    zh: '水、电、气和基本殡葬消费减免',
    en: 'Relief on water, power, gas and basic funerals',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '刚性支出困难家庭成员全覆盖（可以针对不同类别对象制定差别化的政策）',
    per: 'household',
    force: 'may',
    grants: [
      {
        categories: lowIncome,
        amount: byRegulation,
        condition: { 'zh-CN': '当地具备条件并已公布政策', en: 'The place has published its policy' },
      },
    ],
  }),
  benefit({
    id: 'CONSUMPTION_RELIEF_INSTALL_RENT',
    zh: '管道燃气设施费、公租房租金减免',
    en: 'Relief on gas installation and public rent',
    agency: 'development-reform',
    clause: '四（五）',
    phrase: '针对一次安装管道燃气设施费、公租房租金等消费的减免（补贴）政策，具备条件的根据实际制定实施',
    per: 'household',
    force: 'may',
    grants: [
      {
        categories: lowIncome,
        amount: byRegulation,
        condition: { 'zh-CN': '当地具备条件并已公布政策', en: 'The place has published its policy' },
      },
    ],
  }),
  benefit({
    id: 'DISABILITY_EXT',
    zh: '残疾人帮扶措施延伸',
    en: 'Disability measures extended',
    agency: 'disabled-persons-federation',
    clause: '四（五）',
    phrase: '困难重度残疾人家庭无障碍改造等帮扶措施延伸至最低生活保障边缘家庭成员等',
    force: 'encouraged',
    grants: [{ categories: ['dibao-margin'], needs: ['severely-disabled'], amount: byRegulation }],
  }),
  benefit({
    id: 'CHARITY_MATCH',
    zh: '慈善帮扶对接',
    en: 'Charity matching',
    agency: 'civil-affairs',
    clause: '四（六）',
    phrase: '在征得低收入人口同意的前提下，向相关慈善组织提供有关信息，争取慈善帮扶',
    per: 'household',
    grants: [
      {
        categories: [...lowIncome, 'other-hardship'],
        amount: byRegulation,
        condition: { 'zh-CN': '本人同意', en: 'By consent of the person' },
      },
    ],
  }),
  benefit({
    id: 'RELAPSE_SUPPORT',
    zh: '防止返贫帮扶',
    en: 'Support against relapse into poverty',
    agency: 'agriculture',
    clause: '四',
    phrase: '同时按照现行防止返贫动态监测和帮扶机制给予针对性帮扶措施',
    per: 'household',
    grants: [{ categories: ['relapse-risk'], amount: byRegulation }],
    ambiguities: ['X12'],
  }),
  ...benefitsOf('004')([
    {
      id: 'TEMP_RELIEF',
      clause: '四（三）',
      phrase: '在急难发生地按规定通过临时救助或生活无着流浪乞讨人员救助，及时给予急难社会救助',
      level: 'township',
      grants: [toAnyone(['emergency'])],
    },
    {
      id: 'VAGRANT_RELIEF',
      clause: '四（三）',
      phrase: '在急难发生地按规定通过临时救助或生活无着流浪乞讨人员救助，及时给予急难社会救助',
      grants: [toAnyone(['vagrant'])],
    },
    {
      id: 'SMALL_AMOUNT_FIRST',
      clause: '四（三）',
      phrase: '可实行“小金额先行救助”，事后补充说明情况',
      level: 'township',
      force: 'may',
      grants: [toAnyone(['emergency'], { amount: { kind: 'parameter', key: 'small-amount.cap' } })],
      ambiguities: ['Y22'],
    },
    {
      id: 'MUTUAL_AID_RELIEF',
      clause: '四（七）',
      phrase: '及时、自主地对本区域遭遇急难情形困难群众给予急难救助',
      level: 'village',
      force: 'may',
      grants: [
        toAnyone(['emergency'], { condition: { 'zh-CN': '由互助社自主决定', en: 'The society decides for itself' } }),
      ],
    },
  ]),
];
