import type { IndicatorFamily, IndicatorPolicy } from '../indicators/indicator.ts';
import type { JoinedFacts } from '../indicators/joinedFacts.ts';
import { judge, type Thresholds } from '../indicators/judge.ts';

export interface BackTestRow {
  readonly indicator: IndicatorFamily;
  readonly raised: number;
  readonly confirmed: number;
}

/**
 * Warnings that indicators would have raised on past facts, and how many a visit had confirmed. `confirmed` answers for
 * one person and month; people whom nobody visited count as raised only.
 */
export function backTest(
  past: Iterable<JoinedFacts>,
  policy: IndicatorPolicy,
  thresholds: Thresholds,
  confirmed: (person: string, indicator: IndicatorFamily, period: string) => boolean,
): BackTestRow[] {
  const rows = new Map<IndicatorFamily, { indicator: IndicatorFamily; raised: number; confirmed: number }>();
  for (const facts of past)
    for (const { indicator, person, period } of judge(facts, policy, thresholds)) {
      const row = rows.get(indicator) ?? { indicator, raised: 0, confirmed: 0 };
      row.raised += 1;
      if (confirmed(person, indicator, period)) row.confirmed += 1;
      rows.set(indicator, row);
    }
  return [...rows.values()].sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
}
