import type { Agency } from '../policy/agency.ts';
import type { Text } from '../policy/category.ts';
import type { Citation } from '../policy/citation.ts';
import type { FeedColumn } from './feedColumn.ts';
import type { FeedFact } from './feedFact.ts';

/** One list that an agency delivers, as data: what it holds, who owes it, by what norm, how often, how old it may be. */
export interface FeedDefinition {
  id: string;
  title: Text;
  /** Agencies that may deliver it. */
  owners: readonly [Agency, ...Agency[]];
  legalBasis: readonly [Citation, ...Citation[]];
  /** How often it is delivered: one batch for each organ and period. */
  period: 'month';
  /** Days after which a batch no longer takes part in a comparison. */
  freshness: number;
  /** In the order of our template; an agency's file may have any order. */
  columns: readonly FeedColumn[];
  /** Columns that tell one record from another; the same record twice in a batch is a fault. */
  recordKey: readonly [string, ...string[]];
  /**
   * Of whom rows may be read: of anybody, or of people on the register only. Means are looked into at the family's own
   * request (国令649 art. 58), so a row about a stranger's means is counted and not looked at.
   */
  reach: 'anybody' | 'register';
  facts: readonly FeedFact[];
  /** Lists whom its agency gave a benefit: the column that names it. */
  benefitColumn?: string;
}
