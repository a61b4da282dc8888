import type { Member } from '../../../../shared/policy/facts/person.ts';
import type { Held } from './model.ts';
import type { Random } from './random.ts';

export interface MemberPlan {
  readonly relation: Member['relation'];
  readonly age: number;
  /** Opposite sex of the applicant, or drawn. */
  readonly sex: 'any' | 'opposite';
  readonly severelyDisabled?: boolean;
  readonly ill?: boolean;
}

export interface Composition {
  readonly weight: number;
  /** Which category such a family tends to hold. */
  readonly categories: Partial<Record<Held, number>>;
  plan(random: Random): MemberPlan[];
}

const applicant = (age: number, more: Partial<MemberPlan> = {}): MemberPlan => ({
  relation: 'applicant',
  age,
  sex: 'any',
  ...more,
});
const spouse = (random: Random, age: number, more: Partial<MemberPlan> = {}): MemberPlan => ({
  relation: 'spouse',
  age: Math.max(22, age + random.int(-5, 4)),
  sex: 'opposite',
  ...more,
});
const child = (age: number): MemberPlan => ({ relation: 'child', age: Math.max(0, age), sex: 'any' });

function children(random: Random, parentAge: number, count: number): MemberPlan[] {
  return Array.from({ length: count }, () => child(Math.min(22, parentAge - random.int(22, 30))));
}

/** How families of a low-income register are made up; the mean is a little under three persons. */
export const compositions = {
  'elder-alone': {
    weight: 16,
    categories: { tekun: 34, dibao: 40, 'dibao-margin': 6, 'relapse-risk': 8, 'other-hardship': 4, none: 8 },
    plan: (random) => [applicant(random.int(62, 91))],
  },
  'elder-couple': {
    weight: 17,
    categories: { dibao: 52, 'dibao-margin': 16, 'rigid-expenditure': 8, 'relapse-risk': 10, none: 14 },
    plan(random) {
      const age = random.int(62, 84);
      return [applicant(age), { ...spouse(random, age), age: Math.max(60, age + random.int(-4, 3)) }];
    },
  },
  'disabled-adult': {
    weight: 9,
    categories: { dibao: 78, 'dibao-margin': 14, none: 8 },
    plan(random) {
      const age = random.int(24, 48);
      const parents = [{ relation: 'parent', age: age + random.int(24, 32), sex: 'any' } as const];
      return [applicant(age, { severelyDisabled: true }), ...parents, ...(random.chance(0.5) ? parents : [])];
    },
  },
  'single-parent': {
    weight: 12,
    categories: { dibao: 44, 'dibao-margin': 20, 'rigid-expenditure': 6, 'relapse-risk': 12, none: 18 },
    plan(random) {
      const age = random.int(28, 50);
      return [applicant(age), ...children(random, age, random.weighted({ '1': 6, '2': 4 }) === '1' ? 1 : 2)];
    },
  },
  'couple-with-children': {
    weight: 25,
    categories: {
      dibao: 28,
      'dibao-margin': 22,
      'rigid-expenditure': 10,
      'relapse-risk': 18,
      'other-hardship': 6,
      none: 16,
    },
    plan(random) {
      const age = random.int(27, 52);
      const count = { one: 1, two: 2, three: 3 }[random.weighted({ one: 45, two: 45, three: 10 })];
      return [applicant(age), spouse(random, age), ...children(random, age, count)];
    },
  },
  'three-generations': {
    weight: 12,
    categories: { dibao: 26, 'dibao-margin': 26, 'rigid-expenditure': 12, 'relapse-risk': 22, none: 14 },
    plan(random) {
      const age = random.int(30, 50);
      const parent: MemberPlan = { relation: 'parent', age: age + random.int(22, 32), sex: 'any' };
      const count = random.chance(0.5) ? 1 : 2;
      return [applicant(age), spouse(random, age), parent, ...children(random, age, count)];
    },
  },
  'grandparent-and-child': {
    weight: 5,
    categories: { dibao: 70, 'dibao-margin': 10, 'relapse-risk': 10, none: 10 },
    plan(random) {
      const grandchild: MemberPlan = { relation: 'grandchild', age: random.int(4, 16), sex: 'any' };
      return [applicant(random.int(58, 74)), grandchild];
    },
  },
  'illness-in-family': {
    weight: 6,
    categories: { dibao: 40, 'dibao-margin': 24, 'rigid-expenditure': 24, 'other-hardship': 6, none: 6 },
    plan(random) {
      const age = random.int(34, 58);
      return [applicant(age), spouse(random, age, { ill: true }), ...children(random, age, random.int(0, 1))];
    },
  },
} as const satisfies Record<string, Composition>;

export type CompositionName = keyof typeof compositions;
export const compositionNames = Object.keys(compositions) as CompositionName[];

export const compositionWeights = Object.fromEntries(
  compositionNames.map((name) => [name, compositions[name].weight]),
) as Record<CompositionName, number>;
