import type { IndicatorFamily } from '../policy/index.ts';
import type { JoinedRow } from './joinedRow.ts';

/** Why a hit is not put before the officers; counted in the report. */
export type Suppression = 'death-already-known' | 'person-has-died' | 'same-facts-as-before';

/** A hit that the register itself explains. */
export function suppressionOf(row: JoinedRow, indicator: IndicatorFamily): Suppression | undefined {
  if (row.deceased_on === null) return undefined;
  return indicator === 'income-drop' ? 'death-already-known' : 'person-has-died';
}
