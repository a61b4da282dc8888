import type { PlainDate } from '../../../../../shared/time/index.ts';
import type { DemoFamily, DemoPerson } from '../model.ts';
import type { Random } from '../random.ts';
import { toFacts } from '../toFacts.ts';
import type { Arrangement } from './ApplicationPlan.ts';
import { recast, yearlyIncome } from './recast.ts';

export interface Scenario {
  /** Of 200 applications. */
  readonly share: number;
  fits(family: DemoFamily): boolean;
  arrange(family: DemoFamily, random: Random, today: PlainDate): Arrangement;
}

const frugal = { medical: 0, education: 0, rehabilitation: 0 };
const anybody = () => true;
const adults = ({ members }: DemoFamily) => members.filter(({ age }) => age >= 18);
const loneElder = ({ members }: DemoFamily) => members.length === 1 && (members[0]?.age ?? 0) >= 62;
const severalAdults = (family: DemoFamily) => adults(family).length >= 2;
const ofWorkingAge = ({ age }: DemoPerson) => age >= 18 && age < 60;
/** Somebody can support the others: no member is tekun then. */
const withWorker = ({ members }: DemoFamily) =>
  members.length > 1 && members.some((each) => ofWorkingAge(each) && each.labour === 'full' && each.student === 'none');
const severelyDisabled = ({ members: [first, ...others] }: DemoFamily) =>
  !!first && first.age >= 18 && first.disabilities.some(({ grade }) => grade <= 2) && others.some(ofWorkingAge);
const withoutWork = (person: DemoPerson): DemoPerson => ({
  ...person,
  labour: 'lost',
  employment: 'none',
  student: 'none',
  incomes: [],
});

const dibao = (family: DemoFamily, random: Random) => ({
  ...recast(family, 'dibao', random),
  expenses: frugal,
});
const welloff = (family: DemoFamily, random: Random) => ({
  ...recast(family, 'none', random, [3200, 4800]),
  expenses: frugal,
});

/** Ways that an application can go, and how often each is played; those that fit few families choose first. */
export const scenarios = {
  tekun: {
    share: 18,
    fits: loneElder,
    arrange(family, random) {
      const poor = recast(family, 'tekun', random);
      return {
        family: { ...poor, route: 'tekun-individual', members: poor.members.map(withoutWork) },
        expected: 'tekun',
      };
    },
  },
  'single-person': {
    share: 10,
    fits: severelyDisabled,
    arrange(family, random) {
      const base = { ...recast(family, 'dibao-margin', random), expenses: frugal };
      const members = base.members.map((member, index) => (index === 0 ? withoutWork(member) : member));
      const covered = members.slice(0, 1).map(({ key }) => key);
      const assets = { ...base.assets, financial: random.int(0, 15_000) * 100 };
      return { family: { ...base, members, route: 'single-person', covered, assets }, expected: 'dibao' };
    },
  },
  'dibao-after-deductions': {
    share: 14,
    fits: withWorker,
    arrange(family, random) {
      const poor = recast(family, 'dibao-margin', random);
      const medical = yearlyIncome(poor) - 50_000 * 12 * poor.members.length;
      return { family: { ...poor, expenses: { ...frugal, medical } }, expected: 'dibao' };
    },
  },
  'rigid-expenditure': {
    share: 18,
    fits: severalAdults,
    arrange(family, random, today) {
      const base = recast(family, 'rigid-expenditure', random, [1900, 2500]);
      const medical = Math.ceil((yearlyIncome(base) * random.int(62, 70)) / 100);
      const stricken = { ...base, expenses: { ...frugal, medical } };
      // The bill fell due this month: it lies in the year before the day of the application, not before its month.
      const nothing = { medical: 0, education: 0, rehabilitation: 0, living: 0, other: 0 };
      const facts = { ...toFacts(stricken, today), monthWindow: nothing };
      return { family: stricken, declared: facts, truth: facts, expected: 'rigid-expenditure' };
    },
  },
  'authorisation-missing': {
    share: 5,
    fits: (family) => severalAdults(family) && withWorker(family),
    arrange(family, random) {
      const base = dibao(family, random);
      const signed = adults(base).slice(0, 1);
      return {
        family: base,
        signed: signed.map(({ key }) => key),
        othersSignLater: random.chance(0.6),
        expected: 'dibao',
      };
    },
  },
  dibao: {
    share: 60,
    fits: withWorker,
    arrange: (family, random) => ({ family: dibao(family, random), expected: 'dibao' }),
  },
  margin: {
    share: 26,
    fits: anybody,
    arrange: (family, random) => ({
      family: { ...recast(family, 'dibao-margin', random), expenses: frugal },
      expected: 'dibao-margin',
    }),
  },
  'other-hardship': {
    share: 8,
    fits: anybody,
    arrange(family, random, today) {
      const modest = { ...recast(family, 'other-hardship', random), expenses: frugal };
      const otherHardship = { document: '其他困难家庭认定办法（演示）', clause: '第三条' };
      const facts = { ...toFacts(modest, today), otherHardship };
      return { family: modest, declared: facts, truth: facts, expected: 'other-hardship' };
    },
  },
  'refused-for-income': {
    share: 18,
    fits: anybody,
    arrange: (family, random) => ({ family: welloff(family, random), expected: 'refused' }),
  },
  'refused-for-hidden-assets': {
    share: 8,
    fits: anybody,
    arrange(family, random, today) {
      const said = dibao(family, random);
      const owns = { financial: 40_000_000 * said.members.length, vehicles: [18_000_000], homes: 3 };
      return { family: said, truth: toFacts({ ...said, assets: owns }, today, 'record'), expected: 'refused' };
    },
  },
  'needs-input': {
    share: 6,
    fits: withWorker,
    arrange(family, random, today) {
      const said = dibao(family, random);
      return {
        family: said,
        declared: { ...toFacts(said, today), income: null, assets: null },
        firstVisitInconclusive: true,
        expected: 'dibao',
      };
    },
  },
  'papers-missing': {
    share: 5,
    fits: withWorker,
    arrange: (family, random) => ({
      family: dibao(family, random),
      missingPapers: ['户口簿复印件', '银行账户复印件'],
      expected: 'dibao',
    }),
  },
  withdrawn: {
    share: 4,
    fits: withWorker,
    arrange: (family, random) => ({
      family: dibao(family, random),
      withdraws: random.chance(0.5) ? 'before-visit' : 'while-posted',
      expected: 'withdrawn',
    }),
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
