import type { Category } from '../category.ts';
import type { RuleRef, RuleTrace } from '../engine/rule.ts';
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
type Open<Row> = { -readonly [Field in keyof Row]: Row[Field] };

const incomeLines = ['dibao.income', 'margin.income', 'rigid.income'];

/** Counts what changes between two variants over a register that is streamed through `add`. `cliffPercent`: how near a line. */
export function createWhatIf(before: Variant, after: Variant, cliffPercent = 10): WhatIf {
  const movers = new Map<Place, Map<Place, Open<Mover>>>();
  const cost = new Map<CostRow['area'], Map<Place, Open<CostRow>>>();
  const cliff = new Map<string, Count>();
  const lines = new Map<RuleRef, string | null>();
  let households = 0;
  let withoutNorm = 0;
  let withoutAmount = 0;

  /** The line of income that a rule draws, null for other rules. Asked of the same few rules a million times. */
  function lineOf(rule: RuleRef): string | null {
    let line = lines.get(rule);
    if (line === undefined) {
      const slot = rule.id.slice(rule.id.indexOf('/') + 1);
      line = incomeLines.includes(slot) ? slot : null;
      lines.set(rule, line);
    }
    return line;
  }

  function costRow(area: CostRow['area'], category: Place): Open<CostRow> {
    return inner(cost, area, category, () => ({
      area,
      category,
      householdsBefore: 0,
      householdsAfter: 0,
      monthlyFenBefore: 0,
      monthlyFenAfter: 0,
    }));
  }

  function countCliff({ determination: { rules } }: Decided, side: keyof Count): void {
    for (let at = 0; at < rules.length; at += 1) {
      const { rule, outcome, limit, flip } = rules[at] as RuleTrace;
      if (outcome !== 'not-met' || flip === null || typeof limit !== 'number') continue;
      const line = lineOf(rule);
      if (line === null || -flip * 100 > limit * cliffPercent) continue;
      const near = cliff.get(line) ?? { householdsBefore: 0, householdsAfter: 0 };
      near[side] += 1;
      cliff.set(line, near);
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
      const from = placeOf(was);
      const to = placeOf(becomes);
      const mover = inner(movers, from, to, () => ({ from, to, households: 0, persons: 0 }));
      mover.households += 1;
      mover.persons += facts.members.length;
      const area = facts.area ?? 'undecided';
      const rowBefore = costRow(area, from);
      rowBefore.householdsBefore += 1;
      rowBefore.monthlyFenBefore += was.monthlyFen ?? 0;
      const rowAfter = costRow(area, to);
      rowAfter.householdsAfter += 1;
      rowAfter.monthlyFenAfter += becomes.monthlyFen ?? 0;
      countCliff(was, 'householdsBefore');
      countCliff(becomes, 'householdsAfter');
    },
    report: () => ({
      households,
      withoutNorm,
      withoutAmount,
      movers: sorted(movers),
      cost: sorted(cost),
      cliff: [...cliff].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, row]) => ({ rule, ...row })),
    }),
  };
}

const placeOf = ({ determination: { category, result } }: Decided): Place =>
  category ?? (result === 'none' ? 'none' : 'needs-input');

type Rows<Outer extends string, Inner extends string, Row> = Map<Outer, Map<Inner, Row>>;

/** The row of two names, made when it is first asked for. */
function inner<Outer extends string, Inner extends string, Row>(
  rows: Rows<Outer, Inner, Row>,
  one: Outer,
  other: Inner,
  make: () => Row,
): Row {
  let row = rows.get(one)?.get(other);
  if (row === undefined) {
    row = make();
    const among = rows.get(one) ?? new Map<Inner, Row>();
    rows.set(one, among.set(other, row));
  }
  return row;
}

/** Copies of the rows, by both names. */
const sorted = <Row extends object>(rows: Rows<string, string, Row>): Row[] =>
  [...rows]
    .flatMap(([one, among]) => [...among].map(([other, row]) => ({ name: `${one}|${other}`, row })))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ row }) => ({ ...row }));
