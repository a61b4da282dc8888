import { cite } from '../../../citation.ts';
import { norm, ourDefault, type Procedure } from '../../../procedure.ts';

const working = (days: number, clause: string, phrase: string, document: '57' | '83' | '43' = '57') =>
  ({ days, counting: 'working', basis: norm(cite(document, clause, phrase)) }) as const;

const township = (clause: string, phrase: string) =>
  ({ agency: 'township', level: 'township', basis: norm(cite('57', clause, phrase)) }) as const;

const county = (clause: string, phrase: string) =>
  ({ agency: 'civil-affairs', level: 'county', basis: norm(cite('57', clause, phrase)) }) as const;

/** The procedure that holds wherever a notice is silent. */
export const procedure: Procedure = {
  accept: township('第二条', '乡镇人民政府（街道办事处）负责最低生活保障的受理、初审工作'),
  tellMissingOnce: norm(cite('57', '第十条', '应当一次性告知补齐所有规定材料')),
  authorisation: {
    who: 'each-adult-member',
    obligorsFor: ['tekun'],
    basis: norm(cite('57', '第九条（三）', '履行授权核对其家庭经济状况的相关手续')),
  },
  investigation: {
    step: township('第十五条', '启动家庭经济状况调查工作'),
    start: working(3, '第十五条', '应当自受理最低生活保障申请之日起3个工作日内'),
    visitors: { atLeast: 2, basis: norm(cite('57', '第十六条', '每组调查人员不得少于2人')) },
    check: {
      ...county('第十七条', '启动信息核对程序'),
      start: working(3, '第十七条', '信息核对提请后3个工作日内'),
    },
    checkItems: [
      { item: 'medical-cost', agency: 'medical-insurance' },
      { item: 'employment', agency: 'human-resources' },
      { item: 'disability', agency: 'disabled-persons-federation' },
      { item: 'student-status', agency: 'education' },
      { item: 'housing', agency: 'housing' },
      { item: 'land-and-relapse-risk', agency: 'agriculture' },
      { item: 'financial-assets', agency: 'verification-centre' },
      { item: 'vehicles-and-enterprise', agency: 'verification-centre' },
    ],
  },
  opinion: township('第十九条', '提出初审意见，并在申请家庭所在村、社区进行公示'),
  posting: {
    categories: ['dibao', 'tekun'],
    place: 'village',
    term: { days: 7, counting: 'calendar', basis: norm(cite('57', '第十九条', '公示期为7天')) },
    onObjection: 'investigate-again',
    withoutAid: ourDefault('谁救助谁公示（民办函〔2024〕31号）: recognition without aid is not posted'),
  },
  confirmation: {
    ...county('第二条', '县级人民政府民政部门负责最低生活保障的审核确认工作'),
    term: working(10, '第二十条', '材料后10个工作日内，提出审核确认意见'),
    delegated: null,
    signOff: ['handler', 'reviewer', 'leader'],
    signOffBasis: ourDefault('经办人、审核人、分管负责人'),
  },
  total: {
    normal: working(30, '四（一）', '低保审核确认工作应当自受理之日起30个工作日之内完成', '83'),
    special: working(45, '四（一）', '可以延长至45个工作日', '83'),
    delegated: working(20, '四（一）', '应当自受理之日起20个工作日之内完成', '83'),
  },
  clock: (['objection', 'hukou-elsewhere', 'applied-elsewhere', 'hard-to-investigate'] as const).map((cause) => ({
    cause,
    effect: 'extend' as const,
    basis: norm(cite('83', '四（一）', '可以延长至45个工作日')),
  })),
  relativesOfOfficials: { visitedBy: county('第二十条', '全部入户调查') },
  nonCooperation: norm(cite('57', '第二十九条', '可以终止审核确认程序')),
  tekunTerms: {
    opinion: working(15, '第十三条', '应当自受理申请之日起15个工作日内', '43'),
    confirmation: working(15, '第十六条', '并在15个工作日内提出确认意见', '43'),
    reassessSelfCare: working(10, '第二十三条', '应当自接到报告之日起10个工作日内组织复核评估', '43'),
  },
  endPosting: {
    categories: ['tekun'],
    term: { days: 7, counting: 'calendar', basis: norm(cite('43', '第二十六条', '公示期为7天')) },
  },
  refusalNotice: working(
    3,
    '第二十一条',
    '应当在作出决定3个工作日内，通过乡镇人民政府（街道办事处）书面告知申请人并说明理由',
  ),
  publication: {
    fields: ['name', 'members', 'amount'],
    categories: ['dibao', 'tekun'],
    basis: norm(cite('57', '第二十四条', '公布最低生活保障申请人姓名、家庭成员数量、保障金额等信息')),
  },
  payment: {
    from: 'next-month',
    basis: norm(cite('57', '第二十一条', '从作出确认同意决定之日下月起发放最低生活保障金')),
  },
  bridge: null,
  spotCheckPercent: {
    category: 'tekun',
    percent: 30,
    basis: norm(cite('43', '第十六条', '按照不低于30%的比例随机抽查核实')),
  },
  validityMonths: {
    category: 'rigid-expenditure',
    months: 12,
    basis: norm(cite('57-2024', '第十条', '有效期一般不超过十二个月')),
  },
  recognitionWindowMonths: null,
  reuseAuthorisation: null,
  monitoring: {
    exit: null,
    refused: null,
    reviewAfter: { months: 24, basis: ourDefault('a watch without an end is looked at again (X03)') },
  },
  exitConversion: {
    from: ['tekun'],
    to: ['dibao', 'temporary-relief'],
    basis: norm(cite('43', '第二十七条', '应当按规定及时纳入相应救助范围')),
  },
  gradualExitMonths: { atMost: 6, basis: norm(cite('83', '一（三）', '可给予原则上不超过6个月的渐退期')) },
  periodicCheckMonths: { stable: 12, unstable: 6, basis: norm(cite('57', '第三十一条', '每半年核查一次')) },
  deathCheckMonths: { months: 3, basis: norm(cite('83', '一（三）', '应当自其死亡之日起3个月内对其家庭状况进行核查')) },
  temporaryRelief: {
    confirm: {
      agency: 'civil-affairs',
      level: 'county',
      basis: norm(cite('649', '第四十八条', '由县级人民政府民政部门审批')),
    },
    ownName: false,
    smallAmountFirst: norm(cite('23', '二（二）', '积极开展“先行救助”')),
    firstCap: 'none',
    statement: {
      days: 10,
      counting: 'working',
      basis: ourDefault('no norm gives a number of days for 补充说明 (Y22)'),
    },
  },
  deliberation: {
    level: 'county',
    mode: 'may',
    basis: norm(cite('57-2024', '第九条', '可以启动县级困难群众基本生活保障工作协调机制')),
  },
  determinedByMeeting: null,
  annualCounters: [],
  paperCertificate: { issued: true, basis: norm(cite('57', '第二十一条', '发放最低生活保障证或确认通知书')) },
  reminder: { days: 1, counting: 'working', basis: ourDefault('reminded one working day before the term ends') },
  escalation: {
    to: 'next-level',
    after: { days: 1, counting: 'working', basis: ourDefault('escalated one working day after the term ended') },
  },
};
