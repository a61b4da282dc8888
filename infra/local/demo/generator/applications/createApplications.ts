import type { PlainDate } from '../../../../../shared/time/index.ts';
import type { DemoCounty, DemoFamily } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import { toFacts } from '../toFacts.ts';
import type { ApplicationPlan } from './ApplicationPlan.ts';
import { type Scenario, type ScenarioName, scenarios } from './scenarios.ts';

/**
 * Exactly `count` applications of different families. Every scenario is played at least once from thirteen on, as far as
 * the county has a family that fits it.
 */
export function createApplications(county: DemoCounty, count: number): ApplicationPlan[] {
  const random = createRandom(`${county.seed}/applications`);
  // Most who apply are on no roll yet.
  const registered = county.families.filter(({ category }) => mayApply(category));
  const pool = [...shuffle(random, county.newcomers), ...shuffle(random, registered)];
  const register = new Set(county.families.map(({ key }) => key));
  const taken = new Set<string>();
  const free = (scenario: Scenario) => pool.find((each) => !taken.has(each.key) && scenario.fits(each));
  const plans = allot(count).map((wanted, index) => {
    const name = free(scenarios[wanted]) ? wanted : 'margin';
    const scenario: Scenario = scenarios[name];
    const family = free(scenario);
    if (!family) throw new RangeError('The county has no family left that may apply');
    taken.add(family.key);
    const own = random.fork(`application/${index}`);
    return plan(name, scenario, family, register.has(family.key), own, county.today);
  });
  let refusals = 0;
  return shuffle(random, plans).map((each, index) => ({
    ...each,
    key: `a${String(index + 1).padStart(3, '0')}`,
    ...objectionOf(each, index),
    // Every ninth family that the rules would refuse is granted aid by a local rule, with a reason.
    ...(each.scenario === 'refused-for-income' && refusals++ % 9 === 0 && departure),
  }));
}

/** Who already receives the strongest aid does not apply for it again. */
const mayApply = (category: DemoFamily['category']) => category !== 'tekun' && category !== 'dibao';

function allot(count: number): ScenarioName[] {
  const names = Object.keys(scenarios) as ScenarioName[];
  const exact = names.map((name) => ({ name, quota: (scenarios[name].share * count) / 200 }));
  const given = exact.map(({ name, quota }) => ({ name, quota, number: Math.max(1, Math.floor(quota)) }));
  const total = () => given.reduce((sum, { number }) => sum + number, 0);
  while (total() < count) raise(given, 1);
  while (total() > count) raise(given, -1);
  return given.flatMap(({ name, number }) => Array.from({ length: number }, () => name));
}

/** One more for the scenario that lacks most, or one less for the one that has most too many. */
function raise(given: { quota: number; number: number }[], by: 1 | -1): void {
  const [first] = [...given].sort((a, b) => by * (b.quota - b.number - (a.quota - a.number)));
  if (first) first.number += by;
}

function plan(
  scenarioName: ScenarioName,
  scenario: Scenario,
  family: DemoFamily,
  onRegister: boolean,
  random: Random,
  today: PlainDate,
): Omit<ApplicationPlan, 'key'> {
  const arranged = scenario.arrange(family, random, today);
  const facts = toFacts(arranged.family, today);
  return {
    scenario: scenarioName,
    onRegister,
    channel: random.weighted({ window: 70, online: 20, agent: 10 }),
    declared: facts,
    truth: facts,
    signed: arranged.family.members.filter(({ age }) => age >= 18).map(({ key }) => key),
    othersSignLater: false,
    missingPapers: [],
    firstVisitInconclusive: false,
    departure: false,
    ...arranged,
  };
}

const departure = { departure: true, expected: 'other-hardship' } as const;

/** Every ninth posted family meets an objection; every other objection is founded, and the decision is turned by it. */
function objectionOf(each: Omit<ApplicationPlan, 'key'>, index: number): Partial<ApplicationPlan> {
  if (each.scenario !== 'dibao' || index % 9 !== 0) return {};
  if (index % 2 === 1) return { objection: 'unfounded' };
  const income = each.truth.income?.map((item) => ({ ...item, fen: 500_000 })) ?? [];
  const first = each.family.members[0]?.key ?? null;
  const undeclared = {
    person: first,
    kind: 'business',
    fen: 900_000 * each.family.members.length,
    period: 'month',
  } as const;
  return {
    objection: 'founded',
    truthAfterObjection: { ...each.truth, income: [...income, undeclared] },
    expected: 'refused',
  };
}

function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.int(0, last);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}
