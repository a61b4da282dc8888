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
 * its money neither, since a sum over a few families tells about each of them.
 */
export function suppressSmall(report: WhatIfReport, least = 5): ExportedReport {
  const small = (count: number) => count > 0 && count < least;
  return {
    households: report.households,
    movers: report.movers.map((row) => (small(row.households) ? { ...row, households: null, persons: null } : row)),
    cost: report.cost.map((row) =>
      small(row.householdsBefore) || small(row.householdsAfter)
        ? { ...row, householdsBefore: null, householdsAfter: null, monthlyFenBefore: null, monthlyFenAfter: null }
        : row,
    ),
    cliff: report.cliff.map((row) =>
      small(row.householdsBefore) || small(row.householdsAfter)
        ? { ...row, householdsBefore: null, householdsAfter: null }
        : row,
    ),
  };
}
