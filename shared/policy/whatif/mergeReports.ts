import type { WhatIfReport } from './whatIf.ts';

/** The report over two parts of a register, from the reports of the parts. */
export function mergeReports(parts: readonly WhatIfReport[]): WhatIfReport {
  return {
    households: sum(parts, 'households'),
    withoutNorm: sum(parts, 'withoutNorm'),
    withoutAmount: sum(parts, 'withoutAmount'),
    movers: rows(
      parts.flatMap(({ movers }) => movers),
      ({ from, to }) => `${from}|${to}`,
    ),
    cost: rows(
      parts.flatMap(({ cost }) => cost),
      ({ area, category }) => `${area}|${category}`,
    ),
    cliff: rows(
      parts.flatMap(({ cliff }) => cliff),
      ({ rule }) => rule,
    ),
  };
}

const sum = (parts: readonly WhatIfReport[], count: 'households' | 'withoutNorm' | 'withoutAmount'): number =>
  parts.reduce((total, part) => total + part[count], 0);

/** Adds up every number of the rows that share a name. */
function rows<T extends object>(all: readonly T[], nameOf: (row: T) => string): T[] {
  const merged = new Map<string, T>();
  for (const row of all) {
    const name = nameOf(row);
    const other = merged.get(name);
    merged.set(name, other ? added(other, row) : row);
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const added = <T extends object>(a: T, b: T): T =>
  Object.fromEntries(
    Object.entries(a).map(([key, value]) => [
      key,
      typeof value === 'number' ? value + (b[key as keyof T] as number) : value,
    ]),
  ) as T;
