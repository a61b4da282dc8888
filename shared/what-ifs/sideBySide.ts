import type { WhatIfResult } from './whatIfResult.ts';

type Numbers<Row> = { [Field in keyof Row as Row[Field] extends number | null ? Field : never]: Row[Field] };
type Names<Row> = Omit<Row, keyof Numbers<Row>>;

/** The same row of two results; a row that one of them lacks counts nothing there. */
export type Pair<Row> = Names<Row> & { a: Numbers<Row>; b: Numbers<Row> };

export interface SideBySide {
  movers: Pair<WhatIfResult['movers'][number]>[];
  cost: Pair<WhatIfResult['cost'][number]>[];
  cliff: Pair<WhatIfResult['cliff'][number]>[];
}

/** Two results row by row. */
export const sideBySide = (a: WhatIfResult, b: WhatIfResult): SideBySide => ({
  movers: pair(a.movers, b.movers, ['from', 'to'], { households: 0, persons: 0 }),
  cost: pair(a.cost, b.cost, ['area', 'category'], {
    householdsBefore: 0,
    householdsAfter: 0,
    monthlyFenBefore: 0,
    monthlyFenAfter: 0,
  }),
  cliff: pair(a.cliff, b.cliff, ['rule'], { householdsBefore: 0, householdsAfter: 0 }),
});

function pair<Row extends object>(
  a: readonly Row[],
  b: readonly Row[],
  names: readonly (keyof Names<Row> & string)[],
  nothing: Numbers<Row>,
): Pair<Row>[] {
  const nameOf = (row: Row) => names.map((name) => String(row[name as unknown as keyof Row])).join('|');
  const split = (row: Row | undefined) =>
    row ? (Object.fromEntries(Object.entries(row).filter(([field]) => field in nothing)) as Numbers<Row>) : nothing;
  const rows = new Map<string, { named: Row; a?: Row; b?: Row }>();
  for (const row of a) rows.set(nameOf(row), { named: row, a: row });
  for (const row of b) rows.set(nameOf(row), { ...(rows.get(nameOf(row)) ?? { named: row }), b: row });
  return [...rows]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([, { named, ...sides }]) => {
      const naming = Object.fromEntries(Object.entries(named).filter(([field]) => !(field in nothing)));
      return { ...(naming as Names<Row>), a: split(sides.a), b: split(sides.b) } as Pair<Row>;
    });
}
