import { addDays, type PlainDate } from '../../../../../shared/time/index.ts';
import type { DemoCounty, DemoFamily, DemoPerson } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import type { DemoFeed, Row } from './DemoFeed.ts';
import { addFaults, type Columns, type Spoilable } from './faults.ts';
import { type CsvStyle, toCsv } from './toCsv.ts';

interface Resident {
  person: DemoPerson;
  family: DemoFamily;
  registered: boolean;
}

/** How one agency's file is made: whom it speaks of, what it says of each, and in what shape it arrives. */
interface Recipe extends Pick<DemoFeed, 'feed' | 'organ'> {
  /** People with a row that is meant to be noticed, per thousand of the register. */
  readonly striking: number;
  /** People with a row that is not. */
  readonly ordinary: number;
  /** Whose row is noticed, once it stands in the file. */
  strikes(resident: Resident): boolean;
  fits(resident: Resident): boolean;
  row(resident: Resident, striking: boolean, random: Random, today: PlainDate): Row;
  readonly columns: Columns;
  readonly style: CsvStyle;
  readonly faults: Readonly<Partial<Record<Spoilable, number>>>;
  readonly repeats: number;
}

const recent = (random: Random, today: PlainDate, days: number) => addDays(today, -random.int(1, days));
const yuan = (random: Random, low: number, high: number) => `${random.int(low, high)}.${random.int(10, 99)}`;
const ofWorkingAge = ({ person }: Resident) => person.age >= 18 && person.age < 60 && person.student === 'none';
const works = (resident: Resident) => ofWorkingAge(resident) && resident.person.labour === 'full';

const recipes: readonly Recipe[] = [
  {
    feed: 'self-paid-medical',
    organ: 'medical-insurance:340404',
    striking: 3,
    ordinary: 450,
    strikes: () => true,
    fits: () => true,
    row: ({ person, family }, striking, random, today) => ({
      身份证号: person.idNumber,
      姓名: person.name,
      '乡镇（街道）代码': family.township,
      个人自付金额: striking ? yuan(random, 21_000, 90_000) : yuan(random, 30, 4800),
      截止日期: addDays(`${today.slice(0, 8)}01`, -1),
    }),
    columns: { id: '身份证号', division: '乡镇（街道）代码', date: '截止日期', amount: '个人自付金额' },
    style: { headers: ['身份证号', '姓名', '乡镇（街道）代码', '个人自付金额', '截止日期'], encoding: 'utf-8-bom' },
    faults: {
      'id-number-check-digit': 6,
      'id-number-scientific': 4,
      'id-number-format': 3,
      'amount-format': 5,
      'division-outside-scope': 4,
    },
    repeats: 20,
  },
  {
    feed: 'registered-unemployment',
    organ: 'human-resources:340404',
    striking: 3,
    ordinary: 12,
    // Beyond the register nobody knows who is a labourer.
    strikes: ({ registered }) => registered,
    fits: works,
    row: ({ person, family }, striking, random, today) => ({
      姓名: person.name,
      公民身份号码: person.idNumber,
      居住地区划代码: family.village,
      登记状态: striking ? '登记失业' : '注销',
      失业登记日期: recent(random, today, striking ? 40 : 300),
    }),
    columns: { id: '公民身份号码', division: '居住地区划代码', date: '失业登记日期', code: '登记状态' },
    style: {
      headers: ['姓名', '公民身份号码', '居住地区划代码', '登记状态', '失业登记日期'],
      encoding: 'gb18030',
    },
    faults: { 'id-number-check-digit': 2, 'date-format': 2, 'code-unknown': 3 },
    repeats: 5,
  },
  {
    feed: 'labourer-death',
    organ: 'civil-affairs:340404',
    striking: 0.6,
    ordinary: 1,
    strikes: (resident) => resident.registered && works(resident),
    fits: ({ person }) => person.age >= 16 && person.labour !== 'partial',
    row: ({ person, family }, _striking, random, today) => ({
      公民身份号码: person.idNumber,
      姓名: person.name,
      居住地区划代码: family.township,
      死亡日期: recent(random, today, 30),
      登记来源: random.chance(0.8) ? '死亡医学证明' : '火化登记',
    }),
    columns: { id: '公民身份号码', division: '居住地区划代码', date: '死亡日期', code: '登记来源' },
    style: { headers: ['公民身份号码', '姓名', '居住地区划代码', '死亡日期', '登记来源'], encoding: 'utf-8' },
    faults: { 'date-in-future': 1, 'missing-value': 1 },
    repeats: 1,
  },
  {
    feed: 'disaster-aid',
    organ: 'emergency-management:340404',
    striking: 1.5,
    // Any emergency aid after a disaster is noticed.
    ordinary: 0,
    strikes: () => true,
    fits: ({ person }) => person.age >= 18,
    row: ({ person, family }, _striking, random, today) => ({
      // The agency's own order of columns.
      应急救助金额: yuan(random, 300, 15_000),
      救助日期: recent(random, today, 40),
      灾种: random.pick(['洪涝', '风雹', '火灾']),
      行政区划代码: family.village,
      证件号码: person.idNumber,
    }),
    columns: { id: '证件号码', division: '行政区划代码', date: '救助日期', amount: '应急救助金额', code: '灾种' },
    style: { headers: ['应急救助金额', '救助日期', '灾种', '行政区划代码', '证件号码'], encoding: 'utf-8' },
    faults: { 'id-number-check-digit': 1, 'date-format': 1, 'code-unknown': 1 },
    repeats: 2,
  },
];

/** One delivery of each feed for the month before `today`, with the faults that such files have. */
export function createFeeds(county: DemoCounty): DemoFeed[] {
  const residents = [
    ...county.families.flatMap((family) => family.members.map((person) => ({ person, family, registered: true }))),
    ...county.newcomers.flatMap((family) => family.members.map((person) => ({ person, family, registered: false }))),
  ];
  return recipes.map((recipe) =>
    createFeed(recipe, residents, createRandom(`${county.seed}/${recipe.feed}`), county.today),
  );
}

/** A death is noticed or not by who died; other rows by what they say. */
const isConspicuous = ({ feed, strikes }: Recipe, resident: Resident) => feed === 'labourer-death' && strikes(resident);

function createFeed(recipe: Recipe, residents: readonly Resident[], random: Random, today: PlainDate): DemoFeed {
  const perThousand = (share: number) => Math.ceil((residents.length * share) / 1000);
  const fitting = residents.filter((resident) => recipe.fits(resident));
  const notable = fitting.filter((resident) => recipe.strikes(resident));
  const striking = new Set([
    ...random.sample(
      notable.filter(({ registered }) => registered),
      perThousand(recipe.striking),
    ),
    ...random.sample(
      notable.filter(({ registered }) => !registered),
      perThousand(recipe.striking / 5),
    ),
  ]);
  const others = fitting.filter((resident) => !striking.has(resident) && !isConspicuous(recipe, resident));
  const ordinary = new Set(random.sample(others, perThousand(recipe.ordinary)));
  const listed = fitting.filter((resident) => striking.has(resident) || ordinary.has(resident));
  const rows = listed.map((resident) => recipe.row(resident, striking.has(resident), random, today));
  const spoilt = addFaults(rows, recipe.columns, recipe.faults, Math.min(recipe.repeats, rows.length), random);
  const idsOf = (registered: boolean) =>
    [...striking].filter((resident) => resident.registered === registered).map(({ person }) => person.idNumber);
  return {
    feed: recipe.feed,
    organ: recipe.organ,
    bytes: toCsv(spoilt.rows, recipe.style),
    truth: {
      rows: spoilt.rows.length,
      quarantined: spoilt.quarantined,
      striking: { registered: idsOf(true), others: idsOf(false) },
    },
  };
}
