import type { Finding } from './invariants/inspect.ts';
import type { Tally } from './play/Tally.ts';
import type { Collected } from './report/collect.ts';
import type { Payments } from './report/countPayments.ts';

export interface DemoResult {
  readonly collected: Collected;
  readonly payments: Payments;
  readonly tally: Tally;
  readonly register: { households: number; persons: number };
  /** Rows of the feeds that were set aside, by reason. */
  readonly quarantined: ReadonlyMap<string, number>;
  /** Families whose chain was verified. */
  readonly chains: number;
  readonly findings: readonly Finding[];
  /** True when every invariant holds. */
  readonly holds: boolean;
  readonly milliseconds: number;
  /** How far the county's clock went. */
  readonly days: number;
}
