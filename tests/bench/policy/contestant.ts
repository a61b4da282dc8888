import type { HouseholdFacts } from '../../../shared/policy/index.ts';

/** What the rules compare, worked out of a household. Amounts are fen. */
export interface Sums {
  readonly [name: string]: number;
  readonly net: number;
  readonly gross: number;
  readonly heads: number;
  readonly financial: number;
  readonly vehicles: number;
  readonly homes: number;
  readonly enterprise: number;
  readonly spent: number;
  readonly uncovered: number;
  readonly other: number;
}

export interface Family {
  readonly facts: HouseholdFacts;
  readonly sums: Sums;
}

export interface Contestant {
  readonly name: string;
  decide(family: Family): string | null | Promise<string | null>;
  /** Decisions that take about a tenth of a second of processor time. */
  readonly batch: number;
}

export const limits = {
  standard: 78_400,
  financial: 2_000_000,
  vehicles: 1_000_000,
  homes: 1,
  enterprise: 5_000_000,
  income: 3_000_000,
  ratio: 60,
} as const;

/** Outcomes of the twelve rules, in the order of `ruleNames`, put together into a category. */
export function categoryOf(met: readonly boolean[]): string | null {
  const [whole, income, financial, vehicles, homes, enterprise, margin, financial15, vehicles15, rigid, ratio, other] =
    met;
  if (whole && income && financial && vehicles && homes && enterprise) return 'dibao';
  const assets = financial15 && vehicles15 && homes && enterprise;
  if (margin && assets) return 'dibao-margin';
  if (rigid && ratio && assets) return 'rigid-expenditure';
  return other ? 'other-hardship' : null;
}

export const ruleNames = [
  'whole',
  'income',
  'financial',
  'vehicles',
  'homes',
  'enterprise',
  'margin',
  'financial15',
  'vehicles15',
  'rigid',
  'ratio',
  'other',
] as const;
