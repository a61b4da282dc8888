import type { Expenses, IncomeKind } from '../facts/money.ts';
import type { Obligor } from '../facts/person.ts';
import type { Ledger } from './ledger.ts';
import type { Rule, RuleTrace } from './rule.ts';

/** What one obligor is taken to give, fen a month, between two bounds where something is not known. */
export interface SupportFee {
  readonly low: number;
  readonly high: number;
  readonly missing: readonly string[];
  readonly trace: RuleTrace;
}

/** How income is counted in a place. */
export interface IncomePolicy {
  /** Kinds that do not count as income of the family. */
  readonly exempt: ReadonlySet<IncomeKind>;
  readonly exemptRule: Rule;
  /** Spending of the twelve months before the month of application that lowers income, where the switch is on. */
  readonly deductible: readonly (keyof Expenses)[];
  readonly deductionRule: Rule;
  /** The rules that speak of obligors, in order; they appear in the trace. */
  readonly obligorRules: readonly Rule[];
  readonly supportFee: (ledger: Ledger, obligor: Obligor, index: number) => SupportFee;
}
