/** What each parameter counts in. Ratios are whole percent, so that they compare exactly. */
export const parameterKeys = {
  'dibao.standard': { unit: 'fen/person/month', zh: '最低生活保障标准', en: 'dibao standard' },
  'tekun.standard': { unit: 'fen/person/month', zh: '特困人员基本生活标准', en: 'tekun basic living standard' },
  'income.all': { unit: 'fen/person/year', zh: '居民人均可支配收入', en: 'disposable income per resident' },
  'income.urban': { unit: 'fen/person/year', zh: '城镇居民人均可支配收入', en: 'disposable income per urban resident' },
  'income.rural': { unit: 'fen/person/year', zh: '农村居民人均可支配收入', en: 'disposable income per rural resident' },
  'income.obligor': {
    unit: 'fen/person/year',
    zh: '城乡居民人均可支配收入（义务人）',
    en: 'disposable income that frees an obligor',
  },
  'dibao.financial': {
    unit: 'fen/person',
    zh: '低保人均金融资产限额',
    en: 'dibao limit of financial assets per person',
  },
  'dibao.vehicles': { unit: 'fen', zh: '低保车辆价值限额', en: 'dibao limit of vehicle value' },
  'dibao.homes': { unit: 'count', zh: '低保住房套数限额', en: 'dibao limit of homes' },
  'dibao.enterprise': { unit: 'fen', zh: '低保市场主体出资额限额', en: 'dibao limit of enterprise capital' },
  'margin.income-percent': {
    unit: 'percent',
    zh: '低保边缘收入倍数',
    en: 'dibao-margin income, percent of the dibao standard',
  },
  'margin.asset-percent': {
    unit: 'percent',
    zh: '低保边缘财产倍数',
    en: 'dibao-margin assets, percent of the dibao limits',
  },
  'rigid.ratio': { unit: 'percent', zh: '刚性支出占收入比例', en: 'rigid expenditure, percent of income' },
  'obligor.percent': {
    unit: 'percent',
    zh: '赡（抚、扶）养费比例',
    en: 'support fee, percent of the obligor’s income',
  },
  'deductions.switch': { unit: 'flag', zh: '刚性支出扣减', en: 'deduction of rigid expenditure' },
  'basic-pension.exempt': { unit: 'flag', zh: '基础养老金不计入收入', en: 'basic pension not counted' },
  'bridge.persons': { unit: 'flag', zh: '临时救助金按人数计发', en: 'bridge payment counted per confirmed person' },
  'premium.contribution': {
    unit: 'fen/person/year',
    zh: '居民医保个人缴费标准',
    en: 'contribution to resident medical insurance',
  },
  'premium.fixed': { unit: 'fen/person/year', zh: '资助参保定额', en: 'fixed subsidy of the contribution' },
  'small-amount.cap': { unit: 'fen', zh: '小金额先行救助限额', en: 'cap of small relief first' },
  'comparison.sample': {
    unit: 'persons',
    zh: '每次比对每县盲抽人数',
    en: 'blind sample of a county in each comparison',
  },
  'comparison.wait': { unit: 'days', zh: '等待迟报数据的最长天数', en: 'days that a comparison waits for late feeds' },
  'feeds.match-by-name': {
    unit: 'flag',
    zh: '身份号码缺失或有误的数据按姓名、出生日期、区划提出匹配（1 为允许，须人工确认）',
    en: 'rows without a usable ID number may be matched by name, birth date and area (1: allowed; a human confirms)',
  },
  'indicator.medical': { unit: 'fen/year', zh: '自付医疗费用预警阈值', en: 'threshold of self-paid medical cost' },
  'indicator.income-drop': { unit: 'percent', zh: '收入降幅预警阈值', en: 'threshold of the drop of income' },
  'indicator.composite': { unit: 'points', zh: '综合评分预警阈值', en: 'threshold of the composite score' },
  'indicator.composite-medical': {
    unit: 'fen/year',
    zh: '综合评分自付医疗费用起点',
    en: 'self-paid medical cost that counts in the composite score',
  },
  'indicator.wage': { unit: 'fen/month', zh: '缴费工资预警阈值', en: 'threshold of the contribution wage' },
  'indicator.vehicles': { unit: 'count', zh: '机动车数量预警阈值', en: 'threshold of vehicles' },
  'indicator.homes': { unit: 'count', zh: '不动产套数预警阈值', en: 'threshold of homes' },
  'indicator.enterprise': { unit: 'fen', zh: '市场主体出资额预警阈值', en: 'threshold of enterprise capital' },
  'indicator.deposits': { unit: 'fen', zh: '存款预警阈值', en: 'threshold of deposits' },
  'indicator.disaster-aid': { unit: 'fen', zh: '灾害救助预警阈值', en: 'threshold of disaster aid' },
} as const;

export type ParameterKey = keyof typeof parameterKeys;

/** 「上年度」: the series whose value of the year before counts. */
export const previousYearKeys: ReadonlySet<ParameterKey> = new Set([
  'income.all',
  'income.urban',
  'income.rural',
  'income.obligor',
] as const);
