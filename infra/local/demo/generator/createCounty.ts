import { childrenOf, nameOf } from '../../../../shared/identity/index.ts';
import { addDays, addMonths, type PlainDate } from '../../../../shared/time/index.ts';
import { compositions, compositionWeights } from './compositions.ts';
import { createIdentifiers } from './identifiers.ts';
import { drawAssets, drawExpenses, withIncomes } from './livelihood.ts';
import { createMembers, type Surroundings } from './members.ts';
import type { DemoCounty, DemoFamily, DemoObligor, DemoPerson, Held } from './model.ts';
import { createRandom, type Random } from './random.ts';

export const demoCounty = '340404';

export interface CountySize {
  readonly persons: number;
  readonly families: number;
  /** Families beyond the register. */
  readonly newcomers: number;
}

/** The register of the demo county: exactly so many families of exactly so many persons, all invented. */
export function createCounty(seed: string, size: CountySize, today: PlainDate): DemoCounty {
  const random = createRandom(`${seed}/county`);
  const identifiers = createIdentifiers(random.fork('identifiers'));
  let people = 0;
  const nextKey = () => `p${String(++people).padStart(5, '0')}`;
  const common = { today, identifiers, nextKey };
  const families = chooseCompositions(random, size).map((composition, index) =>
    createFamily(index, composition, random.fork(`family/${index}`), common),
  );
  const newcomers = drawCompositions(random.fork('newcomers'), size.newcomers).map((composition, index) => ({
    ...createFamily(size.families + index, composition, random.fork(`newcomer/${index}`), common),
    category: 'none' as const,
    since: undefined,
  }));
  return { seed, today, families, newcomers };
}

/** Draws compositions, then draws some again until the number of persons is met. */
function chooseCompositions(random: Random, { persons, families }: CountySize) {
  const drawn = drawCompositions(random, families);
  let missing = persons - drawn.reduce((sum, { plan }) => sum + plan.length, 0);
  for (let round = 1; missing !== 0 && round <= 20; round++) {
    for (const [index, old] of drawn.entries()) {
      const other = drawComposition(random.fork(`family/${index}/${round}`));
      const gain = other.plan.length - old.plan.length;
      if (Math.abs(missing - gain) >= Math.abs(missing)) continue;
      drawn[index] = other;
      missing -= gain;
    }
  }
  if (missing !== 0) throw new RangeError(`${families} families cannot be made of ${persons} persons`);
  return drawn;
}

const drawCompositions = (random: Random, count: number) =>
  Array.from({ length: count }, (_, index) => drawComposition(random.fork(`family/${index}/0`)));

function drawComposition(random: Random) {
  const name = random.weighted(compositionWeights);
  return { name, plan: compositions[name].plan(random) };
}

type Chosen = ReturnType<typeof drawComposition>;

function createFamily(
  index: number,
  { name, plan }: Chosen,
  random: Random,
  common: Omit<Surroundings, 'area'>,
): DemoFamily {
  const township = random.pick(childrenOf(demoCounty));
  const village = random.pick(childrenOf(township));
  const area = village.slice(9, 10) === '2' ? 'rural' : 'urban';
  const category = random.weighted<Held>(compositions[name].categories as Record<Held, number>);
  const people = createMembers(plan, random, { ...common, area });
  const { members, yearly } = withIncomes(people, category, random);
  const applicant = members[0];
  if (!applicant) throw new Error('A family has members');
  const route = routeOf(category, applicant);
  return {
    key: `f${String(index + 1).padStart(5, '0')}`,
    township,
    village,
    area,
    address: `${nameOf(village, 'zh-CN')}${random.int(1, 40)}组${random.int(1, 200)}号`,
    account: common.identifiers.account(),
    members,
    obligors: category === 'tekun' ? [] : drawObligors(members, common.today, random),
    category,
    since: category === 'none' ? undefined : addDays(common.today, -random.int(40, 1500)),
    route,
    covered: route === 'whole-family' ? members.map(({ key }) => key) : [applicant.key],
    expenses: drawExpenses(members, category, yearly, random),
    assets: drawAssets(category, members.length, random),
  };
}

/** Adults without work and with a severe disability may be assisted as a household of one (004 二（一）). */
function routeOf(category: Held, applicant: DemoPerson): DemoFamily['route'] {
  if (category === 'tekun') return 'tekun-individual';
  const severe = applicant.disabilities.some(({ grade }) => grade <= 2);
  const single = category === 'dibao' && severe && applicant.age >= 18 && applicant.employment === 'none';
  return single ? 'single-person' : 'whole-family';
}

function drawObligors(members: readonly DemoPerson[], today: PlainDate, random: Random): DemoObligor[] {
  const elder = members.find(({ age }) => age >= 60);
  if (!elder || !random.chance(0.6)) return [];
  const monthlyIncome = random.int(2600, 5200) * 100;
  return [
    {
      supports: elder.key,
      relation: 'child',
      birthDate: addMonths(today, -12 * Math.max(20, elder.age - random.int(22, 30))),
      monthlyIncome,
      disposableIncome: monthlyIncome * random.int(4, 8),
    },
  ];
}
