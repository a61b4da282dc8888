import type { FeedId } from '../../../shared/feeds/index.ts';
import { addDays, addMonths, type PlainDate } from '../../../shared/time/index.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigit = `substr('10X98765432', (${weights.map((weight, at) => `${weight} * (ord(f[${at + 1}]) - 48)`).join(' + ')}) % 11 + 1, 1)`;
const counties = ['340402', '340403', '340404', '340405', '340406', '340421', '340422'];

/**
 * `people`: everybody of an invented prefecture, on the register first, strangers after, and what is true of each: about
 * three in a hundred have one reason to be warned of, drawn by the seed.
 */
export const makePeople = (persons: number, seed: number): string => `CREATE TABLE people AS
  SELECT *, f || ${checkDigit} AS id_number, list_extract([${counties.map((c) => `'${c}'`).join(', ')}], (n % 7 + 1)::INTEGER) || lpad((n % 30 + 1)::VARCHAR, 3, '0') AS division,
    CASE WHEN n >= ${persons} THEN CASE WHEN n < ${persons * 1.5} AND draw < 10 THEN 'surge' END
      WHEN draw < 30 THEN CASE (draw % 7)::INTEGER WHEN 0 THEN 'surge' WHEN 1 THEN 'unemployed' WHEN 2 THEN 'disaster'
        WHEN 3 THEN 'undelivered' WHEN 4 THEN 'vehicle' WHEN 5 THEN 'wage' ELSE 'score' END END AS truth
  FROM (SELECT range AS n, (hash(range + ${seed} * 1000003) % 1000)::INTEGER AS draw,
      '99' || lpad((range // 1000 % 10000)::VARCHAR, 4, '0') ||
      strftime(DATE '1945-01-01' + (range * 7919 % 22000)::INTEGER, '%Y%m%d') || lpad((range % 1000)::VARCHAR, 3, '0') AS f
    FROM range(${persons * 2}))`;

/** The indicator that each truth touches. */
export const indicatorOf = {
  surge: 'expenditure-surge',
  unemployed: 'income-not-sustainable',
  disaster: 'property-loss',
  undelivered: 'policy-not-delivered',
  vehicle: 'economic-improvement',
  wage: 'economic-improvement',
  score: 'composite-score',
} as const;

export interface BenchFeed {
  feed: FeedId;
  organ: string;
  /** A query of the rows, in columns named by the feed's headers. */
  rows: string;
}

const person = (name: string) => `id_number AS "公民身份号码", '${name}' AS "姓名", division AS "居住地区划代码"`;

/** Nine feeds that together have five rows for each person on the register; five in a thousand rows are spoiled. */
export function benchFeeds(persons: number, today: PlainDate): BenchFeed[] {
  const day = (column: string, from: PlainDate, days: number) =>
    `(DATE '${from}' + (hash(n, '${column}') % ${days})::INTEGER)::VARCHAR`;
  const lately = addDays(today, -40);
  const long = addMonths(today, -20);
  const on = `FROM people WHERE n < ${persons}`;
  const yuan = (low: number, high: number, name: string) =>
    `((${low} + hash(n, '${name}') % ${high - low})::VARCHAR || '.' || lpad((hash(n) % 100)::VARCHAR, 2, '0'))`;
  return [
    {
      feed: 'self-paid-medical',
      organ: 'medical-insurance:340400',
      rows: `SELECT n, ${person('某甲')}, CASE WHEN truth = 'surge' THEN ${yuan(15_001, 90_000, 'm')} ELSE ${yuan(1, 5_900, 'm')} END AS "近12个月自付金额",
        '${addDays(today, -3)}' AS "统计截止日期" FROM people WHERE n < ${persons * 1.5}`,
    },
    {
      feed: 'delivered-assistance',
      organ: 'medical-insurance:340400',
      rows: `SELECT n, ${person('某乙')}, 'INS_PREMIUM_SUBSIDY' AS "救助项目代码", '${addDays(today, -9)}' AS "落实日期", '380' AS "金额"
        ${on} AND truth IS DISTINCT FROM 'undelivered'
        UNION ALL SELECT n, ${person('某乙')}, 'MEDICAL_AID', ${day('aid', lately, 30)}, ${yuan(10, 900, 'aid')} ${on} AND n % 5 = 0`,
    },
    {
      feed: 'contributions',
      organ: 'human-resources:340400',
      rows: `SELECT n, ${person('某丙')}, '${addDays(today, -3)}' AS "缴费截止日期", '正常参保' AS "参保状态",
        CASE WHEN truth = 'wage' THEN ${yuan(3_001, 9_000, 'w')} ELSE ${yuan(1_500, 2_999, 'w')} END AS "月缴费基数", NULL AS "上年同期缴费基数"
        ${on} AND (n % 5 < 3 OR truth = 'wage')`,
    },
    {
      feed: 'severe-disability',
      organ: 'disabled-persons-federation:340400',
      rows: `SELECT n, ${person('某丁')}, ${day('d', long, 500)} AS "发证日期", CASE WHEN n % 2 = 0 THEN '一级' ELSE '二级' END AS "残疾等级"
        ${on} AND (n % 10 < 3 OR truth = 'score')`,
    },
    {
      feed: 'serious-illness',
      organ: 'health:340400',
      rows: `SELECT n, ${person('某戊')}, ${day('i', long, 500)} AS "确诊日期" ${on} AND (n % 10 BETWEEN 3 AND 5 OR truth = 'score')`,
    },
    {
      feed: 'poor-students',
      organ: 'education:340400',
      rows: `SELECT n, ${person('某己')}, ${day('s', lately, 30)} AS "认定日期", '一般困难' AS "困难等级" ${on} AND n % 10 BETWEEN 6 AND 8`,
    },
    {
      feed: 'registered-unemployment',
      organ: 'human-resources:340400',
      rows: `SELECT n, ${person('某庚')}, ${day('u', lately, 30)} AS "失业登记日期", CASE WHEN truth = 'unemployed' THEN '登记失业' ELSE '注销' END AS "登记状态"
        ${on} AND (n % 5 < 2 OR truth = 'unemployed')`,
    },
    {
      feed: 'disaster-aid',
      organ: 'emergency-management:340400',
      rows: `SELECT n, ${person('某辛')}, '洪涝' AS "灾害种类", CASE WHEN truth = 'disaster' THEN ${day('f', lately, 30)} ELSE ${day('f', long, 200)} END AS "救助日期",
        ${yuan(100, 3_000, 'f')} AS "应急救助金额" ${on} AND (n % 5 = 0 OR truth = 'disaster')`,
    },
    {
      feed: 'vehicles',
      organ: 'verification-centre:340400',
      rows: `SELECT n, ${person('某壬')}, lpad((n % 1000000)::VARCHAR, 6, '0') AS "车辆标识", ${day('v', long, 500)} AS "注册登记日期",
        CASE WHEN truth = 'vehicle' THEN '正常' ELSE '注销' END AS "车辆状态" ${on} AND (n % 5 = 1 OR truth = 'vehicle')`,
    },
  ];
}

/**
 * The rows of a feed, and after one in two hundred a spoiled one: a wrong check digit, a cell too few, or a number that a
 * spreadsheet has rounded.
 */
export const spoiled = (rows: string): string => {
  const wrong = `CASE hash(n, 'fault') % 2 WHEN 0 THEN substr("公民身份号码", 1, 17) || translate(substr("公民身份号码", 18, 1), '0123456789X', '123456789X0')
    ELSE substr("公民身份号码", 1, 1) || '.9E+17' END`;
  return `SELECT * EXCLUDE (n) FROM (${rows}) UNION ALL BY NAME
    SELECT * EXCLUDE (n) REPLACE (${wrong} AS "公民身份号码") FROM (${rows}) WHERE hash(n, 'spoil') % 200 = 0`;
};
