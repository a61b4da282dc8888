import type { Agency } from '../policy/agency.ts';
import type { Text } from '../policy/category.ts';
import type { Citation } from '../policy/citation.ts';
import type { FeedColumn } from './feedColumn.ts';

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
}
