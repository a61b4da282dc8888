import type { HouseholdFacts } from '../../../../shared/policy/facts/householdFacts.ts';
import type { IncomeItem } from '../../../../shared/policy/facts/money.ts';
import type { Disability, Member, Obligor } from '../../../../shared/policy/facts/person.ts';
import type { PlainDate } from '../../../../shared/time/index.ts';

/** What a person of the demo county is, known by nobody but the generator and whoever was told. */
export interface DemoPerson {
  /** `p00001`: the generator's own number, never sent anywhere. */
  readonly key: string;
  readonly idNumber: string;
  readonly name: string;
  readonly phone: string | undefined;
  readonly birthDate: PlainDate;
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly relation: Member['relation'];
  readonly labour: 'full' | 'partial' | 'lost';
  readonly employment: NonNullable<Member['employment']>;
  readonly student: NonNullable<Member['student']>;
  readonly disabilities: readonly Disability[];
  readonly seriousIllness: boolean;
  readonly selfCareLost: number;
  readonly incomes: readonly { kind: IncomeItem['kind']; fen: number; period: 'month' }[];
}

export const held = [
  'tekun',
  'dibao',
  'dibao-margin',
  'rigid-expenditure',
  'relapse-risk',
  'other-hardship',
  'none',
] as const;
export type Held = (typeof held)[number];

/** Self-paid spending of the last twelve months, in fen. */
export interface DemoExpenses {
  readonly medical: number;
  readonly education: number;
  readonly rehabilitation: number;
}

export interface DemoFamily {
  readonly key: string;
  readonly township: string;
  readonly village: string;
  readonly area: 'urban' | 'rural';
  readonly address: string;
  readonly account: string;
  readonly members: readonly DemoPerson[];
  /** Obligors outside the family; `supports` is the key of a member. */
  readonly obligors: readonly DemoObligor[];
  readonly category: Held;
  readonly since: PlainDate | undefined;
  readonly route: HouseholdFacts['route'];
  /** Keys of the members that the assistance unit covers. */
  readonly covered: readonly string[];
  readonly expenses: DemoExpenses;
  readonly assets: { financial: number; vehicles: number[]; homes: number };
}

export type DemoObligor = Pick<Obligor, 'relation' | 'birthDate' | 'monthlyIncome' | 'disposableIncome'> & {
  readonly supports: string;
};

export interface DemoCounty {
  readonly seed: string;
  readonly today: PlainDate;
  /** On the register. */
  readonly families: readonly DemoFamily[];
  /** Not on the register: neighbours who apply for the first time or turn up in a feed. */
  readonly newcomers: readonly DemoFamily[];
}
