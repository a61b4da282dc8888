import {
  amountColumn,
  codeColumn,
  dateColumn,
  type FeedColumn,
  personColumns,
  textColumn,
} from '../../feeds/feedColumn.ts';

const plain = (id: string, zh: [string, ...string[]], en: [string, ...string[]], required = false): FeedColumn =>
  textColumn(id, { 'zh-CN': zh, en }, { required });

const ofPerson = (id: (typeof personColumns)[number]['id']): FeedColumn => {
  const found = personColumns.find((column) => column.id === id);
  if (!found) throw new RangeError(`Feeds tell no ${id}`);
  return found;
};

/** Columns of the opening rolls by their id. Every roll has its own choice of them. */
export const rollColumns = {
  caseNumber: plain('case_number', ['户编号', '档案编号', '保障证号', '家庭编号'], ['case number'], true),
  relation: codeColumn(
    'relation',
    { 'zh-CN': ['与户主关系', '与申请人关系', '家庭关系'], en: ['relation'] },
    {
      applicant: ['户主', '本人', '申请人'],
      spouse: ['配偶', '妻子', '丈夫', '妻', '夫'],
      child: ['子女', '儿子', '女儿', '子', '女', '长子', '长女', '次子', '次女', '养子', '养女', '继子', '继女'],
      parent: ['父母', '父亲', '母亲', '父', '母'],
      grandparent: ['祖父母', '祖父', '祖母', '外祖父', '外祖母'],
      grandchild: ['孙子女', '孙子', '孙女', '外孙', '外孙子', '外孙女'],
      sibling: ['兄弟姐妹', '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹'],
      other: ['其他', '儿媳', '女婿'],
    },
  ),
  name: plain('name', ['姓名'], ['name'], true),
  idNumber: ofPerson('id_number'),
  division: ofPerson('division'),
  area: codeColumn(
    'area',
    { 'zh-CN': ['城乡类别', '城乡'], en: ['area'] },
    { urban: ['城镇', '城市', '非农业'], rural: ['农村', '农业'] },
  ),
  covered: codeColumn(
    'covered',
    { 'zh-CN': ['是否保障对象', '是否享受'], en: ['covered'] },
    { yes: ['是', '享受'], no: ['否', '不享受'] },
    { required: false },
  ),
  route: codeColumn(
    'route',
    { 'zh-CN': ['保障方式', '纳入方式'], en: ['route'] },
    {
      'whole-family': ['整户', '整户保障', '整户纳入'],
      'single-person': ['单人户', '按单人户'],
      'individual-inclusion': ['单独纳入', '单人保'],
    },
    { required: false },
  ),
  since: dateColumn('since', { 'zh-CN': ['纳入日期', '认定日期', '批准日期'], en: ['since'] }),
  until: dateColumn(
    'until',
    { 'zh-CN': ['有效期至', '认定有效期至'], en: ['until'] },
    { required: false, future: 'allowed' },
  ),
  monthlyAid: amountColumn(
    'monthly_aid',
    { 'zh-CN': ['户月保障金额', '月保障金', '月救助供养金'], en: ['monthly aid'] },
    { required: false },
  ),
  labourer: codeColumn(
    'labourer',
    { 'zh-CN': ['劳动力情况', '劳动能力'], en: ['labourer'] },
    { main: ['主要劳动力'], other: ['其他劳动力', '劳动力'], none: ['非劳动力', '无劳动能力'] },
    { required: false },
  ),
  support: codeColumn(
    'tekun_support',
    { 'zh-CN': ['供养方式', '供养形式'], en: ['support'] },
    { dispersed: ['分散', '分散供养'], centralised: ['集中', '集中供养'] },
    { required: false },
  ),
  relapseKind: codeColumn(
    'relapse_risk_kind',
    { 'zh-CN': ['监测对象类别', '监测对象类型'], en: ['kind'] },
    {
      'unstable-out-of-poverty': ['脱贫不稳定户'],
      'marginal-poverty-prone': ['边缘易致贫户'],
      'sudden-hardship': ['突发严重困难户'],
      'returned-to-poverty': ['返贫致贫人口', '返贫人口'],
    },
    { required: false },
  ),
  phone: plain('phone', ['联系电话', '电话', '手机号码'], ['phone']),
  address: plain('address', ['住址', '家庭住址', '居住地址'], ['address']),
  account: plain('account', ['银行账号', '发放账号', '开户账号'], ['account']),
} as const satisfies Record<string, FeedColumn>;
