import type { Text } from './category.ts';

/** Order of norms, highest first. A lower layer may complete a higher one, not contradict it (practice rule P2). */
export const layers = ['statute', 'ministry', 'province', 'prefecture', 'county'] as const;
export type Layer = (typeof layers)[number];

export const layerNames: Readonly<Record<Layer, Text>> = {
  statute: { 'zh-CN': '法规', en: 'statute' },
  ministry: { 'zh-CN': '部委', en: 'ministry' },
  province: { 'zh-CN': '省级', en: 'province' },
  prefecture: { 'zh-CN': '市级', en: 'prefecture' },
  county: { 'zh-CN': '县级', en: 'county' },
};

interface PolicyDocument {
  readonly number: string;
  readonly title: string;
  readonly layer: Layer;
  readonly from: string;
  readonly status?: 'draft';
}

/** Every document that a rule, number or list may cite. The key is what a citation names. */
export const documents = {
  '649': { number: '国务院令第649号', title: '社会救助暂行办法', layer: 'statute', from: '2014-05-01' },
  '57': { number: '民发〔2021〕57号', title: '最低生活保障审核确认办法', layer: 'ministry', from: '2021-07-01' },
  '43': { number: '民发〔2021〕43号', title: '特困人员认定办法', layer: 'ministry', from: '2021-07-01' },
  '57-2024': { number: '民发〔2024〕57号', title: '刚性支出困难家庭认定办法', layer: 'ministry', from: '2025-01-01' },
  '83': {
    number: '民发〔2022〕83号',
    title: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知',
    layer: 'ministry',
    from: '2022-10-20',
  },
  '23': {
    number: '民发〔2018〕23号',
    title: '关于进一步加强和改进临时救助工作的意见',
    layer: 'ministry',
    from: '2018-01-23',
  },
  '39': {
    number: '国办发〔2023〕39号',
    title: '关于加强低收入人口动态监测做好分层分类社会救助工作的意见',
    layer: 'ministry',
    from: '2023-10-19',
  },
  '000': {
    number: '渝民发〔2024〕12号',
    title: '关于加强低收入人口动态监测做好分层分类社会救助工作的通知（重庆市）',
    layer: 'province',
    from: '2024-10-21',
  },
  '001': {
    number: '（征求意见稿）',
    title: '关于加强低收入人口动态监测做好分层分类社会救助工作的实施意见（辽宁省，征求意见稿）',
    layer: 'province',
    from: '2024-07-18',
    status: 'draft',
  },
  '002': {
    number: '鄂民政发〔2024〕21号',
    title: '关于加强低收入人口动态监测做好分层分类社会救助工作的实施意见（湖北省）',
    layer: 'province',
    from: '2024-09-06',
  },
  '003': {
    number: '胶民政发〔2024〕61号',
    title: '关于加强低收入人口动态监测做好分层分类社会救助工作的实施意见（胶州市）',
    layer: 'county',
    from: '2024-11-12',
  },
  '004': {
    number: '淮民〔2024〕18号',
    title: '淮南市关于加强低收入人口动态监测做好分层分类社会救助工作的实施方案',
    layer: 'prefecture',
    from: '2024-03-25',
  },
  /** Clauses that somebody tries in a what-if. Nothing that decides cites it. */
  proposal: {
    number: '（拟议条款）',
    title: '政策推演中拟增的条款',
    layer: 'county',
    from: '1949-10-01',
    status: 'draft',
  },
} as const satisfies Record<string, PolicyDocument>;

export type DocumentId = keyof typeof documents;
