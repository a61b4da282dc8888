import type { WhatIfReport } from './whatIf.ts';

type Suppressed<T> = { readonly [K in keyof T]: T[K] extends number ? number | null : T[K] };

export interface ExportedReport {
  readonly households: number;
  readonly movers: readonly Suppressed<WhatIfReport['movers'][number]>[];
  readonly cost: readonly Suppressed<WhatIfReport['cost'][number]>[];
  readonly cliff: readonly Suppressed<WhatIfReport['cliff'][number]>[];
}

/**
 * A report that may leave the house: every row that counts fewer than `least` households (and not none) shows no number,
 * its money neither, since a sum over a few families tells about each of them. Where the rows add up to the register, a
 * row that would be hidden alone could be worked out from the others: the next smallest is hidden with it.
 */
export function suppressSmall(report: WhatIfReport, least = 5): ExportedReport {
  const small = (count: number) => count > 0 && count < least;
  const sides = (row: { householdsBefore: number; householdsAfter: number }) => [
    row.householdsBefore,
    row.householdsAfter,
  ];
  const movers = hidden(report.movers, ({ households }) => [households], small);
  const cost = hidden(report.cost, sides, small);
  return {
    households: report.households,
    movers: report.movers.map((row) => (movers.has(row) ? { ...row, households: null, persons: null } : row)),
    cost: report.cost.map((row) =>
      cost.has(row)
        ? { ...row, householdsBefore: null, householdsAfter: null, monthlyFenBefore: null, monthlyFenAfter: null }
        : row,
    ),
    cliff: report.cliff.map((row) =>
      sides(row).some(small) ? { ...row, householdsBefore: null, householdsAfter: null } : row,
    ),
  };
}

function hidden<Row>(
  rows: readonly Row[],
  countsOf: (row: Row) => number[],
  small: (count: number) => boolean,
): Set<Row> {
  const most = (row: Row) => Math.max(...countsOf(row));
  const found = new Set(rows.filter((row) => countsOf(row).some(small)));
  if (found.size !== 1) return found;
  const [next] = rows.filter((row) => !found.has(row) && most(row) > 0).toSorted((a, b) => most(a) - most(b));
  return next ? found.add(next) : found;
}
