import type { Category } from '../category.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import { type Decided, decideVariant, type Variant } from './variant.ts';

/** A category of the unit, none, or open for want of input. */
export type Place = Category | 'none' | 'needs-input';

export interface Mover {
  readonly from: Place;
  readonly to: Place;
  readonly households: number;
  readonly persons: number;
}

export interface CostRow {
  readonly area: 'urban' | 'rural' | 'undecided';
  readonly category: Place;
  readonly householdsBefore: number;
  readonly householdsAfter: number;
  readonly monthlyFenBefore: number;
  readonly monthlyFenAfter: number;
}

/** Households that fail one line of income by a little: where an abrupt end of help hurts. */
export interface CliffRow {
  readonly rule: string;
  readonly householdsBefore: number;
  readonly householdsAfter: number;
}

export interface WhatIfReport {
  readonly households: number;
  readonly withoutNorm: number;
  /** Decided, but the sum of money could not be worked out. */
  readonly withoutAmount: number;
  readonly movers: readonly Mover[];
  readonly cost: readonly CostRow[];
  readonly cliff: readonly CliffRow[];
}

export interface WhatIf {
  /** Decides one household both ways and counts it. Keeps no household. */
  add(facts: HouseholdFacts): void;
  report(): WhatIfReport;
}

type Side = 'Before' | 'After';
type Count = Record<`households${Side}`, number>;
type Money = Count & Record<`monthlyFen${Side}`, number>;

const incomeLines = ['dibao.income', 'margin.income', 'rigid.income'];

/** Counts what changes between two variants over a register that is streamed through `add`. `cliffPercent`: how near a line. */
export function createWhatIf(before: Variant, after: Variant, cliffPercent = 10): WhatIf {
  const movers = new Map<string, { from: Place; to: Place; households: number; persons: number }>();
  const cost = new Map<string, { area: CostRow['area']; category: Place } & Money>();
  const cliff = new Map<string, Count>();
  let households = 0;
  let withoutNorm = 0;
  let withoutAmount = 0;

  const place = ({ determination }: Decided): Place =>
    determination.category ?? (determination.result === 'none' ? 'none' : 'needs-input');

  function countSide(side: Side, facts: HouseholdFacts, decided: Decided): void {
    const area = facts.area ?? 'undecided';
    const category = place(decided);
    const key = `${area}|${category}`;
    const row = cost.get(key) ?? {
      area,
      category,
      householdsBefore: 0,
      householdsAfter: 0,
      monthlyFenBefore: 0,
      monthlyFenAfter: 0,
    };
    row[`households${side}`] += 1;
    row[`monthlyFen${side}`] += decided.monthlyFen ?? 0;
    cost.set(key, row);
    for (const { rule, outcome, limit, flip } of decided.determination.rules) {
      if (outcome !== 'not-met' || flip === null || typeof limit !== 'number') continue;
      const slot = rule.id.slice(rule.id.indexOf('/') + 1);
      if (!incomeLines.includes(slot) || -flip * 100 > limit * cliffPercent) continue;
      const near = cliff.get(slot) ?? { householdsBefore: 0, householdsAfter: 0 };
      near[`households${side}`] += 1;
      cliff.set(slot, near);
    }
  }

  return {
    add(facts) {
      households += 1;
      const was = decideVariant(facts, before);
      const becomes = decideVariant(facts, after);
      if (!was || !becomes) {
        withoutNorm += 1;
        return;
      }
      if (was.monthlyFen === null || becomes.monthlyFen === null) withoutAmount += 1;
      const from = place(was);
      const to = place(becomes);
      const key = `${from}|${to}`;
      const mover = movers.get(key) ?? { from, to, households: 0, persons: 0 };
      mover.households += 1;
      mover.persons += facts.members.length;
      movers.set(key, mover);
      countSide('Before', facts, was);
      countSide('After', facts, becomes);
    },
    report: () => ({
      households,
      withoutNorm,
      withoutAmount,
      movers: sorted(movers),
      cost: sorted(cost),
      cliff: sorted(cliff, (rule, row) => ({ rule, ...row })),
    }),
  };
}

function sorted<T>(rows: ReadonlyMap<string, T>): T[];
function sorted<T, R>(rows: ReadonlyMap<string, T>, make: (key: string, row: T) => R): R[];
function sorted<T, R>(rows: ReadonlyMap<string, T>, make?: (key: string, row: T) => R): (T | R)[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, row]) => (make ? make(key, row) : { ...row }));
}
