import type { Parameter } from './parameter.ts';

type Row = Omit<Parameter, 'validUntil' | 'stale' | 'area' | 'recordedAt'> &
  Partial<Pick<Parameter, 'validUntil' | 'stale' | 'area' | 'recordedAt'>>;

/** Public knowledge counts as recorded on the day from which it holds. */
const row = (values: Row): Parameter => ({
  validUntil: null,
  stale: false,
  area: null,
  recordedAt: `${values.validFrom}T00:00:00.000Z`,
  ...values,
});

const huainanCity = ['340402', '340403', '340404', '340405', '340406'];
const chongqing = ['500000'];
const dalianCity = ['210200'];

const standard = (
  scope: string[],
  validFrom: string,
  yuan: readonly [urban: number, rural: number],
  source: string,
  stale = false,
): Parameter[] => [
  row({
    key: 'dibao.standard',
    scope,
    area: 'urban',
    validFrom,
    value: yuan[0] * 100,
    source,
    confidence: 'other-source',
    stale,
  }),
  row({
    key: 'dibao.standard',
    scope,
    area: 'rural',
    validFrom,
    value: yuan[1] * 100,
    source,
    confidence: 'other-source',
    stale,
  }),
];

const stated = (key: Parameter['key'], scope: string[], validFrom: string, value: number, source: string): Parameter =>
  row({ key, scope, validFrom, value, source, confidence: 'stated' });

const ours = (key: Parameter['key'], scope: string[], validFrom: string, value: number, source: string): Parameter =>
  row({ key, scope, validFrom, value, source, confidence: 'our-default' });

/**
 * What the product knows without being told: numbers stated in norms, public standards with their source, our defaults.
 * Local numbers that nobody verified are absent; a decision that needs them says so and names them.
 */
export const shippedParameters: readonly Parameter[] = [
  stated('margin.income-percent', ['100000'], '2021-07-01', 150, '57号 第八条'),
  stated('basic-pension.exempt', ['100000'], '2021-07-01', 1, '57号 第十三条（三）：“十四五”期间'),
  stated('margin.income-percent', ['340400'], '2024-03-25', 150, '淮民〔2024〕18号 二（一）'),
  stated('margin.asset-percent', ['340400'], '2024-03-25', 150, '淮民〔2024〕18号 二（一）'),
  stated('rigid.ratio', ['340400'], '2024-03-25', 60, '淮民〔2024〕18号 二（一）'),
  ours('deductions.switch', ['340400'], '2024-03-25', 1, '淮民〔2024〕18号 二（一）「可以」: on by default (Y39)'),
  ours('bridge.persons', ['340400'], '2024-03-25', 1, '淮民〔2024〕18号 四（一）: per confirmed person (Y15)'),
  row({
    key: 'indicator.medical',
    scope: ['340400'],
    validFrom: '2024-01-01',
    value: 1_500_000,
    source: '凤台县 2024 年上半年推送口径 https://www.ft.gov.cn/ftgk/ssft/msbz/8140023.html',
    confidence: 'other-source',
  }),
  ours('comparison.sample', ['100000'], '2021-07-01', 30, 'no norm asks for a blind sample'),
  ours('comparison.wait', ['100000'], '2021-07-01', 0, 'no norm says: the run goes on and names who is late'),
  ours('feeds.match-by-name', ['100000'], '2021-07-01', 0, 'no norm speaks of it: off until a place switches it on'),
  ours('indicator.income-drop', ['100000'], '2021-07-01', 50, 'no norm gives a number'),
  ours('indicator.composite', ['100000'], '2021-07-01', 60, 'no norm gives a number'),
  ours('indicator.composite-medical', ['100000'], '2021-07-01', 600_000, 'no norm gives a number'),
  ours('indicator.wage', ['100000'], '2021-07-01', 300_000, 'no norm gives a number'),
  ours('indicator.vehicles', ['100000'], '2021-07-01', 0, 'any vehicle is a lead'),
  ours('indicator.homes', ['100000'], '2021-07-01', 1, 'a second home is a lead'),
  ours('indicator.enterprise', ['100000'], '2021-07-01', 0, 'any capital paid in is a lead'),
  ours('indicator.deposits', ['100000'], '2021-07-01', 5_000_000, 'no norm gives a number'),
  ours('indicator.disaster-aid', ['100000'], '2021-07-01', 0, 'any emergency aid record counts'),
  ...standard(huainanCity, '2022-07-01', [725, 708], 'http://mzj.huainan.gov.cn/xwzx/gzdt/551643954.html'),
  ...standard(
    huainanCity,
    '2023-07-01',
    [784, 755],
    '淮南市政府办 2023 年度通知 https://m.nongjiao.com/news/read-39337.html',
    true,
  ),
  ...standard(chongqing, '2023-09-01', [735, 600], '渝民发〔2023〕10号'),
  ...standard(chongqing, '2024-09-01', [750, 610], '重庆日报 2024-09-24'),
  ...standard(chongqing, '2025-07-01', [770, 630], '重庆日报 2025-07-09'),
  row({
    key: 'tekun.standard',
    scope: chongqing,
    validFrom: '2025-07-01',
    value: 100_100,
    source: '重庆日报 2025-07-09',
    confidence: 'other-source',
  }),
  row({
    key: 'tekun.standard',
    scope: chongqing,
    validFrom: '2024-09-01',
    value: 97_500,
    source: '重庆日报 2024-09-24',
    confidence: 'other-source',
  }),
  row({
    key: 'rigid.ratio',
    scope: chongqing,
    validFrom: '2025-04-14',
    value: 70,
    source: '渝民规〔2025〕1号',
    confidence: 'other-source',
  }),
  row({
    key: 'income.all',
    scope: chongqing,
    validFrom: '2024-01-01',
    recordedAt: '2025-01-20T00:00:00.000Z',
    value: 3_971_300,
    source: '市统计局',
    confidence: 'other-source',
  }),
  row({
    key: 'income.urban',
    scope: chongqing,
    validFrom: '2024-01-01',
    recordedAt: '2025-01-20T00:00:00.000Z',
    value: 4_977_800,
    source: '市统计局',
    confidence: 'other-source',
  }),
  row({
    key: 'income.rural',
    scope: chongqing,
    validFrom: '2024-01-01',
    recordedAt: '2025-01-20T00:00:00.000Z',
    value: 2_222_100,
    source: '市统计局',
    confidence: 'other-source',
  }),
  ...standard(dalianCity, '2025-07-01', [1011, 1011], '大连新闻传媒集团 2025-07'),
  ...standard(['420100'], '2023-06-01', [940, 820], '武汉市 2023-06', true),
  ...standard(['370281'], '2023-01-01', [1045, 791], '青岛日报 2022-12-28'),
  ...standard(['370281'], '2024-01-01', [1115, 860], '青民〔2023〕63号', true),
  ...standard(['210100'], '2023-07-01', [793, 793], '沈阳市 2023-07', true),
];
